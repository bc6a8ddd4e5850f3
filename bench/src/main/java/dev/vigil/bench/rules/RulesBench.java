package dev.vigil.bench.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Runs the workload through every engine and prints events a second, their ratios, and the alerts of each kind. */
public final class RulesBench {
    private static final String USAGE =
            """
            Usage: vigil bench rules [--full] [--rules=10,100,1000] [--engines=vigil,esper,siddhi] [--memory [--premises=10000]]
            The engine beside a hand-written array loop, that loop when it is given observations with names, Esper and
            Siddhi: one thread, 1,000 premises of 10 devices, 50 metrics, one reading a device and second. Every engine
            gets the same readings, a thousand at a time in its own form, and the time is what the processor spends in
            judging them; the alerts of each kind are compared with those of the loop up to the same reading.
              --full      a tape of two hours and up to 60 s an engine; otherwise one hour and up to 8 s
              --rules     how many rules, several numbers with commas
              --engines   which engines besides the loop
              --memory    what the engine's state takes, instead of its speed; of 500 premises, or of as many as
              --premises  says, in steps of 500
            """;
    private static final int PREMISES = 1000;
    /**
     * Seconds of the tape in which windows fill and the code is compiled; not timed. An engine that would need more than
     * {@link #mostSeconds} of the clock for them begins earlier, but not before every series has spoken several times.
     */
    private static final int WARM_SECONDS = 900;

    private static final int LEAST_WARM_SECONDS = 30;

    /** So many readings are made, then judged. */
    private static final int TOGETHER = 1000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Map<String, BiFunction<List<Threshold>, Integer, Contender>> ENGINES = engines();

    private final Tape tape;
    private final Tape rehearsed = Tape.record(PREMISES, 3600, 2);
    private final int mostSeconds;

    /**
     * How an engine did: {@code events} readings judged in {@code nanos}, up to a second of the tape.
     *
     * @param whole the time with the making of the readings, each engine's own objects
     */
    private record Run(String name, long events, long nanos, long whole, long[] alerts, int until) {
        double rate() {
            return events * 1e9 / nanos;
        }
    }

    private RulesBench(boolean full) {
        tape = Tape.record(PREMISES, full ? 7200 : 3600, 1);
        mostSeconds = full ? 60 : 8;
    }

    private static Map<String, BiFunction<List<Threshold>, Integer, Contender>> engines() {
        Map<String, BiFunction<List<Threshold>, Integer, Contender>> engines = new LinkedHashMap<>();
        engines.put("vigil", Vigil::new);
        engines.put("esper", Esper::new);
        engines.put("siddhi", Siddhi::new);
        return engines;
    }

    public static void main(String[] args) {
        List<String> options = List.of(args);
        if (options.contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        List<Integer> counts = Arrays.stream(
                        option(options, "--rules", "10,100,1000").split(","))
                .map(Integer::valueOf)
                .toList();
        if (options.contains("--memory")) {
            int premises = Integer.parseInt(option(options, "--premises", Integer.toString(Memory.TAPED)));
            if (premises < Memory.TAPED || premises % Memory.TAPED != 0) {
                System.err.println(
                        "--premises goes in steps of " + Memory.TAPED + ", " + premises + " is none of them.");
                System.exit(2);
            }
            counts.forEach(count -> Memory.print(count, premises));
            return;
        }
        RulesBench bench = new RulesBench(options.contains("--full"));
        List<String> engines =
                List.of(option(options, "--engines", "vigil,esper,siddhi").split(","));
        counts.forEach(rules -> bench.compare(Threshold.some(rules), engines));
        System.exit(0); // an engine may have left a thread
    }

    private static String option(List<String> options, String name, String otherwise) {
        return options.stream()
                .filter(option -> option.startsWith(name + "="))
                .map(option -> option.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    private void compare(List<Threshold> rules, List<String> engines) {
        System.out.printf("%n%d rules; kinds: %s%n", rules.size(), Arrays.toString(Kind.values()));
        Run loop = measure(ArrayLoop::new, rules);
        Run named = measure(NamedLoop::new, rules);
        print(loop, loop, named, loop.alerts());
        print(named, loop, named, expected(rules, named.until()));
        for (String engine : engines) {
            Run run = measure(ENGINES.get(engine), rules);
            print(run, loop, named, expected(rules, run.until()));
        }
    }

    private Run measure(BiFunction<List<Threshold>, Integer, Contender> engine, List<Threshold> rules) {
        try (Contender rehearsal = engine.apply(rules, PREMISES)) {
            run(rehearsal, rehearsed, Math.min(10, mostSeconds));
        }
        try (Contender contender = engine.apply(rules, PREMISES)) {
            System.gc();
            return run(contender, tape, mostSeconds);
        }
    }

    /** What the loop finds up to that second. */
    private long[] expected(List<Threshold> rules, int until) {
        ArrayLoop loop = new ArrayLoop(rules, PREMISES);
        for (int second = 0; second < until; second++) {
            second(loop, tape, second);
        }
        loop.end(tape.time(until - 1));
        return alerts(loop);
    }

    private static void print(Run run, Run loop, Run named, long[] expected) {
        System.out.printf(
                "%-10s %,12.0f events/s  %.3f of the loop, %.3f of the named one; %,5.1f ns a reading, %,5.1f with "
                        + "making it; %,d readings  %s  %s%n",
                run.name(),
                run.rate(),
                run.rate() / loop.rate(),
                run.rate() / named.rate(),
                (double) run.nanos() / run.events(),
                (double) run.whole() / run.events(),
                run.events(),
                Arrays.toString(run.alerts()),
                Arrays.equals(run.alerts(), expected) ? "as the loop" : "the loop: " + Arrays.toString(expected));
    }

    private static Run run(Contender contender, Tape tape, int mostSeconds) {
        long most = mostSeconds * 1_000_000_000L;
        int second = 0;
        long start = System.nanoTime();
        while (second < LEAST_WARM_SECONDS || (second < WARM_SECONDS && System.nanoTime() - start < most)) {
            second(contender, tape, second++);
        }
        int first = second;
        long nanos = 0;
        long begin = System.nanoTime();
        long began = spent();
        while (second < tape.seconds() && System.nanoTime() - begin < most) {
            nanos += second(contender, tape, second++);
        }
        long whole = spent() - began;
        contender.end(tape.time(second - 1));
        if (tape.premises() == PREMISES) {
            contender.remark(second).ifPresent(System.out::println);
        }
        long events = (long) (second - first) * tape.perSecond();
        return new Run(contender.name(), events, nanos, whole, alerts(contender), second);
    }

    /** Processor time of this thread, ns: what others do on the machine meanwhile counts for nobody. */
    private static long spent() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Nanoseconds that the judging took. What is judged is still warm from being made, as it is behind a deserializer. */
    private static long second(Contender contender, Tape tape, int second) {
        long nanos = 0;
        for (int device = 0; device < tape.perSecond(); device += TOGETHER) {
            contender.take(tape, second, device, Math.min(device + TOGETHER, tape.perSecond()));
            long began = spent();
            contender.judge();
            nanos += spent() - began;
        }
        return nanos;
    }

    private static long[] alerts(Contender contender) {
        return Arrays.stream(Kind.values()).mapToLong(contender::alerts).toArray();
    }
}
