package dev.vigil.console.backtest;

import dev.vigil.connector.influxdb.series.SeriesException;
import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.rule.RuleCheck;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.scope.Sight;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes orders for backtests and carries them out one after the other, in the background. */
public final class BacktestDesk {
    private static final Logger LOG = LoggerFactory.getLogger(BacktestDesk.class);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final long LOOK_AGAIN = 300;

    private final BacktestTable table;
    private final BacktestRun run;
    private final RuleCheck check;
    private final Premises premises;
    private final Sight sight;
    private final Clock clock;
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();

    BacktestDesk(BacktestTable table, BacktestRun run, RuleCheck check, Premises premises, Sight sight, Clock clock) {
        this.table = table;
        this.run = run;
        this.check = check;
        this.premises = premises;
        this.sight = sight;
        this.clock = clock;
        table.queueAgain();
    }

    /** @param wanted premises; all that the account may see when empty */
    BacktestView start(Account author, String rules, Instant from, Instant to, List<String> wanted) {
        if (!from.isBefore(to) || from.plus(LONGEST).isBefore(to)) {
            throw ProblemException.invalid("开始时间须早于结束时间，至多相隔 366 天", "from must lie before to, by 366 days at most");
        }
        check.book(rules); // refused now, not in the background
        wanted.stream().filter(id -> !sees(author, id)).findFirst().ifPresent(id -> {
            throw ProblemException.notFound("premise", id);
        });
        List<String> chosen = wanted.isEmpty() && !author.streets().isEmpty()
                ? premises.all().stream()
                        .map(Premise::id)
                        .filter(id -> sees(author, id))
                        .toList()
                : wanted;
        BacktestOrder order =
                new BacktestOrder("b-" + UUID.randomUUID(), List.of(), from.toEpochMilli(), to.toEpochMilli(), chosen);
        table.keep(order, author.name(), clock.millis(), rules, places(chosen).size());
        return find(author, order.id());
    }

    /** Who sees a part of the district sees his own only: the others' speak of premises of other parts. */
    private static Optional<String> ownOnly(Account account) {
        return Scope.of(account).isWhole() ? Optional.empty() : Optional.of(account.name());
    }

    private boolean sees(Account author, String premise) {
        return premises.find(premise).isPresent() && sight.ofPremise(author, premise);
    }

    BacktestView find(Account account, String id) {
        return table.find(id)
                .filter(one -> ownOnly(account).map(one.by()::equals).orElse(true))
                .orElseThrow(() -> ProblemException.notFound("backtest", id));
    }

    Page<BacktestView> newest(Account account, Cursor after, int limit) {
        return table.newest(ownOnly(account), after, limit);
    }

    /** What is over already stays as it is. */
    void cancel(Account account, String id) {
        if (find(account, id).state().isOver()) {
            return;
        }
        cancelled.add(id);
        if (table.move(id, BacktestState.QUEUED, BacktestState.CANCELLED)) {
            table.end(id, BacktestState.CANCELLED, clock.millis(), null, null);
        }
    }

    /** What the worker does over and over. */
    public void turn() throws InterruptedException {
        var next = table.next().filter(one -> table.move(one.id(), BacktestState.QUEUED, BacktestState.RUNNING));
        if (next.isEmpty()) {
            Thread.sleep(LOOK_AGAIN);
            return;
        }
        carryOut(next.get());
    }

    private void carryOut(BacktestView view) throws InterruptedException {
        String id = view.id();
        try {
            List<Rule> rules = check.book(view.rules());
            BacktestOrder order = new BacktestOrder(
                    id,
                    rules,
                    view.from().toInstant().toEpochMilli(),
                    view.to().toInstant().toEpochMilli(),
                    view.premises());
            BacktestReport report = run.run(
                    order,
                    places(order.premises()),
                    done -> table.progress(id, done),
                    () -> cancelled.contains(id) || Thread.currentThread().isInterrupted());
            if (Thread.interrupted()) {
                throw new InterruptedException(); // the process ends; it begins again with the next
            }
            if (cancelled.remove(id)) {
                table.end(id, BacktestState.CANCELLED, clock.millis(), null, null);
            } else {
                table.end(id, BacktestState.DONE, clock.millis(), report, null);
            }
        } catch (SeriesException away) {
            table.end(
                    id, BacktestState.FAILED, clock.millis(), null, "the time-series store does not answer; try again");
        } catch (RuntimeException failure) {
            LOG.warn("backtest={} failed", id, failure);
            table.end(id, BacktestState.FAILED, clock.millis(), null, String.valueOf(failure.getMessage()));
        }
    }

    private List<Premise> places(List<String> wanted) {
        return premises.all().stream()
                .filter(premise -> wanted.isEmpty() || wanted.contains(premise.id()))
                .toList();
    }
}
