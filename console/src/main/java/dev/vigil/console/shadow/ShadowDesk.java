package dev.vigil.console.shadow;

import dev.vigil.console.premise.Premises;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.rule.RuleBookTable;
import dev.vigil.console.rule.RuleShelf;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.premise.Device;
import dev.vigil.rules.Rule;
import dev.vigil.rules.trial.ShadowPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lays what a rule on trial says beside what the rule in force says. */
public final class ShadowDesk {
    static final int SHOWN = 500;
    private static final int MOST = 5_000;
    private static final Comparator<ShadowPremise> MOST_DIFFERENT = Comparator.<ShadowPremise>comparingInt(
                    one -> one.counts().onlyShadow() + one.counts().onlyLive())
            .thenComparingInt(one -> one.counts().both())
            .reversed()
            .thenComparing(ShadowPremise::premise);

    private final RuleShelf shelf;
    private final RuleBookTable books;
    private final ShadowTable table;
    private final Premises premises;

    public ShadowDesk(RuleShelf shelf, RuleBookTable books, JdbcClient jdbc, Premises premises) {
        this.shelf = shelf;
        this.books = books;
        this.table = new ShadowTable(jdbc);
        this.premises = premises;
    }

    /**
     * @param from epoch ms
     * @param to epoch ms, excluded
     */
    ShadowComparison of(String id, Scope scope, long from, long to) {
        Rule rule = shelf.current()
                .book()
                .rule(id)
                .filter(Rule::shadow)
                .orElseThrow(() -> ProblemException.notFound("rule on trial", id));
        long begin = Math.min(to, Math.max(from, books.heldSince(id)));
        List<Alert> shadow = table.openWithin(id, true, scope, begin, to, MOST + 1);
        List<Alert> live = rule.insteadOf().isEmpty()
                ? List.of()
                : table.openWithin(rule.insteadOf(), false, scope, begin, to, MOST + 1);
        List<ShadowPair> pairs = ShadowPair.of(shadow, live).stream()
                .filter(pair -> newest(pair) >= begin)
                .sorted(Comparator.comparingLong(ShadowDesk::newest).reversed())
                .toList();
        return new ShadowComparison(
                id,
                rule.insteadOf().isEmpty() ? null : rule.insteadOf(),
                DistrictTime.of(begin),
                DistrictTime.of(to),
                ShadowCounts.of(pairs),
                byPremise(pairs),
                pairs.stream().limit(SHOWN).map(this::line).toList(),
                shadow.size() <= MOST && live.size() <= MOST);
    }

    private List<ShadowPremise> byPremise(List<ShadowPair> pairs) {
        List<ShadowPremise> found = new ArrayList<>();
        pairs.stream()
                .collect(Collectors.groupingBy(pair -> either(pair).premise()))
                .forEach((premise, own) ->
                        found.add(new ShadowPremise(premise, premises.name(premise), ShadowCounts.of(own))));
        found.sort(MOST_DIFFERENT);
        return found;
    }

    private ShadowLine line(ShadowPair pair) {
        Alert one = either(pair);
        Optional<Device> device = premises.device(one.premise(), one.device());
        return new ShadowLine(
                one.premise(),
                premises.name(one.premise()),
                one.device(),
                device.map(Premises::nameOf).orElse(null),
                device.map(Device::role).orElse(null),
                pair.differs(),
                ShadowAlert.of(pair.shadow()),
                ShadowAlert.of(pair.live()));
    }

    private static long newest(ShadowPair pair) {
        Alert shadow = pair.shadow();
        Alert live = pair.live();
        return Math.max(
                shadow == null ? Long.MIN_VALUE : shadow.openedAt(), live == null ? Long.MIN_VALUE : live.openedAt());
    }

    private static Alert either(ShadowPair pair) {
        Alert shadow = pair.shadow();
        return shadow == null ? Objects.requireNonNull(pair.live()) : shadow;
    }
}
