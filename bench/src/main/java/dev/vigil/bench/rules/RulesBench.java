package dev.vigil.bench.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Runs the workload through every engine and prints events a second, their ratios, and the alerts of each kind. */
public final class RulesBench {
    private static final int PREMISES = 1000;
    /** In which every series speaks several times; not timed. */
    private static final int WARM_SECONDS = 30;

    private static final int WARM_PREMISES = 20;

    /** How an engine did: {@code events} readings in {@code nanos}. */
    private record Run(String name, long events, long nanos, long[] alerts, int seconds) {
        double rate() {
            return events * 1e9 / nanos;
        }
    }

    private RulesBench() {}

    public static void main(String[] args) {
        boolean quick = List.of(args).contains("--quick");
        int seconds = quick ? 900 : 1500;
        Tape tape = Tape.record(PREMISES, seconds, 1);
        Tape warm = Tape.record(WARM_PREMISES, 3600, 2);
        for (int rules : new int[] {10, 100, 1000}) {
            compare(tape, warm, Threshold.some(rules));
        }
    }

    private static void compare(Tape tape, Tape warm, List<Threshold> rules) {
        System.out.printf("%n%d rules%n", rules.size());
        List<BiFunction<List<Threshold>, Integer, Contender>> engines = List.of(ArrayLoop::new, Vigil::new);
        List<Run> runs = new ArrayList<>();
        for (BiFunction<List<Threshold>, Integer, Contender> engine : engines) {
            run(engine.apply(rules, WARM_PREMISES), warm, 10);
            System.gc();
            runs.add(run(engine.apply(rules, PREMISES), tape, 60));
        }
        double limit = runs.get(0).rate();
        for (Run run : runs) {
            System.out.printf(
                    "%-12s %,12.0f events/s  %.3f of the loop  %s%n",
                    run.name(), run.rate(), run.rate() / limit, java.util.Arrays.toString(run.alerts()));
        }
    }

    private static Run run(Contender contender, Tape tape, int mostSeconds) {
        int second = 0;
        while (second < WARM_SECONDS) {
            contender.second(tape, second++);
        }
        long begin = System.nanoTime();
        while (second < tape.seconds() && System.nanoTime() - begin < mostSeconds * 1_000_000_000L) {
            contender.second(tape, second++);
        }
        long nanos = System.nanoTime() - begin;
        contender.end(tape.time(second - 1));
        long[] alerts = new long[Kind.values().length];
        for (Kind kind : Kind.values()) {
            alerts[kind.place()] = contender.alerts(kind);
        }
        if (contender instanceof ArrayLoop loop && tape.premises() == PREMISES) {
            System.out.printf(
                    "share of events that change a state: %.2f %%%n",
                    100.0 * loop.changes() / tape.perSecond() / second);
        }
        return new Run(contender.name(), (long) (second - WARM_SECONDS) * tape.perSecond(), nanos, alerts, second);
    }
}
