package dev.vigil.console.backtest;

import dev.vigil.rules.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be tried.
 *
 * @param from the first instant that counts, epoch ms
 * @param to the first instant that counts no more, epoch ms
 * @param premises ids; every premise when empty
 */
record BacktestOrder(String id, List<Rule> rules, long from, long to, List<String> premises) {
    BacktestOrder {
        rules = List.copyOf(rules);
        premises = List.copyOf(premises);
    }

    Set<String> ruleIds() {
        return rules.stream().map(Rule::id).collect(Collectors.toSet());
    }

    boolean counts(long time) {
        return time >= from && time < to;
    }
}
