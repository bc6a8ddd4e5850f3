package dev.vigil.bench.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The limit: what somebody would write who knows these rules and no others. Flat arrays, no late data, no changes of
 * rules, no text, no evidence.
 */
final class ArrayLoop implements Contender {
    private static final long NEVER = Long.MIN_VALUE / 2;
    private static final int WINDOW = 64;

    private final int premises;
    private final int[][] holds;
    private final int[][] means;
    private final int[][] counts;
    private final int[][] pairs;
    private final int[][] silences;
    private final double[] over;
    private final double[] clear;
    private final double[] bound;
    private final int[] firstMetric;
    private final boolean[] isThen;
    private final int rules;

    private final byte[] phase;
    private final long[] since;
    private final long[] earlier;
    private final long[] earliest;
    private final long[] last;
    private final long[] windowAt;
    private final int[] windowValue;
    private final int[] windowHead;
    private final int[] windowTail;
    private final long[] windowSum;
    private final long[] opened = new long[Kind.values().length];
    private long changes;

    private final int[] premiseOf;
    private final int[] metricOf;
    private final int[] readings;
    private int taken;
    private long time;

    ArrayLoop(List<Threshold> given, int premises) {
        this.premises = premises;
        rules = given.size();
        over = given.stream().mapToDouble(Threshold::over).toArray();
        clear = given.stream().mapToDouble(Threshold::clear).toArray();
        bound = given.stream().mapToDouble(Threshold::bound).toArray();
        firstMetric = given.stream().mapToInt(Threshold::metric).toArray();
        isThen = new boolean[rules];
        given.forEach(rule -> isThen[rule.number()] = rule.kind() == Kind.THEN);
        holds = byMetric(given, Kind.HOLD);
        means = byMetric(given, Kind.MEAN);
        counts = byMetric(given, Kind.COUNT);
        silences = byMetric(given, Kind.SILENCE);
        pairs = byMetric(given, Kind.THEN, Kind.HIGH_LOW);
        phase = new byte[rules * premises];
        since = filled(rules * premises);
        earlier = filled(rules * premises);
        earliest = filled(rules * premises);
        int series = premises * Tape.METRICS;
        last = new long[series];
        Arrays.fill(last, Tape.START);
        windowAt = new long[series * WINDOW];
        windowValue = new int[series * WINDOW];
        windowHead = new int[series];
        windowTail = new int[series];
        windowSum = new long[series];
        premiseOf = new int[premises * Tape.DEVICES];
        metricOf = new int[premises * Tape.DEVICES];
        readings = new int[premises * Tape.DEVICES];
    }

    private static long[] filled(int length) {
        long[] times = new long[length];
        Arrays.fill(times, NEVER);
        return times;
    }

    private static int[][] byMetric(List<Threshold> rules, Kind... kinds) {
        int[][] byMetric = new int[Tape.METRICS][];
        for (int metric = 0; metric < Tape.METRICS; metric++) {
            int here = metric;
            byMetric[metric] = rules.stream()
                    .filter(rule -> Arrays.asList(kinds).contains(rule.kind()))
                    .filter(rule -> rule.metric() == here || (isPair(rule.kind()) && rule.other() == here))
                    .mapToInt(Threshold::number)
                    .toArray();
        }
        return byMetric;
    }

    private static boolean isPair(Kind kind) {
        return kind == Kind.THEN || kind == Kind.HIGH_LOW;
    }

    @Override
    public String name() {
        return "array loop";
    }

    @Override
    public void take(Tape tape, int second, int from, int to) {
        time = tape.time(second);
        taken = 0;
        for (int device = from; device < to; device++) {
            int hundredths = tape.hundredths(second, device);
            if (Tape.isReading(hundredths)) {
                premiseOf[taken] = device / Tape.DEVICES;
                metricOf[taken] = Tape.metric(second, device);
                readings[taken++] = hundredths;
            }
        }
    }

    @Override
    public void judge() {
        for (int i = 0; i < taken; i++) {
            reading(premiseOf[i], metricOf[i], time, readings[i]);
        }
    }

    /** One reading, in hundredths. */
    void reading(int premise, int metric, long time, int hundredths) {
        double value = hundredths / 100.0;
        int base = premise * rules;
        int series = premise * Tape.METRICS + metric;
        for (int rule : holds[metric]) {
            hold(base + rule, rule, time, value);
        }
        if (means[metric].length > 0) {
            double mean = mean(series, time, hundredths);
            for (int rule : means[metric]) {
                level(base + rule, Kind.MEAN, time, mean > over[rule]);
            }
        }
        for (int rule : counts[metric]) {
            count(base + rule, rule, time, value);
        }
        for (int rule : pairs[metric]) {
            pair(base + rule, rule, metric, time, value);
        }
        if (silences[metric].length > 0) {
            silence(series, metric, time);
        }
    }

    private void hold(int slot, int rule, long time, double value) {
        if (phase[slot] == 0) {
            if (value > over[rule]) {
                phase[slot] = 1;
                since[slot] = time;
                changes++;
            }
            return;
        }
        if (phase[slot] == 1) {
            boolean holds = value > over[rule];
            long due = since[slot] + Threshold.HOLD;
            if (time > due || (time == due && holds)) {
                phase[slot] = 2;
                opened[Kind.HOLD.place()]++;
                changes++;
            } else if (!holds) {
                phase[slot] = 0;
                changes++;
            }
        }
        if (phase[slot] == 2 && value < clear[rule]) {
            phase[slot] = 0;
            changes++;
        }
    }

    private double mean(int series, long time, int hundredths) {
        int base = series * WINDOW;
        int head = windowHead[series];
        int tail = windowTail[series];
        long sum = windowSum[series] + hundredths;
        windowAt[base + (tail & (WINDOW - 1))] = time;
        windowValue[base + (tail & (WINDOW - 1))] = hundredths;
        tail++;
        while (windowAt[base + (head & (WINDOW - 1))] <= time - Threshold.MEAN) {
            sum -= windowValue[base + (head & (WINDOW - 1))];
            head++;
        }
        windowHead[series] = head;
        windowTail[series] = tail;
        windowSum[series] = sum;
        return sum / 100.0 / (tail - head);
    }

    private void level(int slot, Kind kind, long time, boolean holds) {
        if (holds && phase[slot] == 0) {
            phase[slot] = 2;
            since[slot] = time;
            opened[kind.place()]++;
            changes++;
        } else if (!holds && phase[slot] == 2) {
            phase[slot] = 0;
            opened[kind.place()] -= since[slot] == time ? 1 : 0;
            changes++;
        }
    }

    private void count(int slot, int rule, long time, double value) {
        if (value > over[rule]) {
            earliest[slot] = earlier[slot];
            earlier[slot] = since[slot];
            since[slot] = time;
        }
        boolean holds = earliest[slot] > time - Threshold.COUNT;
        if (holds != (phase[slot] == 2)) {
            phase[slot] = (byte) (holds ? 2 : 0);
            opened[Kind.COUNT.place()] += holds ? 1 : 0;
            changes++;
        }
    }

    /** Bits of the phase: 1 the first is high, 4 the second is as it has to be, 2 an alert is open. */
    private void pair(int slot, int rule, int metric, long time, double value) {
        int before = phase[slot];
        int now = before & ~2;
        boolean open;
        if (firstMetric[rule] == metric) {
            boolean high = value > over[rule];
            if (high && (before & 1) == 0) {
                earliest[slot] = earlier[slot];
                earlier[slot] = time;
            }
            now = high ? now | 1 : now & ~1;
            open = isThen[rule] ? (before & 2) != 0 : high && (now & 4) != 0;
        } else {
            boolean second = isThen[rule] ? value > bound[rule] : value < bound[rule];
            now = second ? now | 4 : now & ~4;
            open = isThen[rule] ? then(slot, before, second, time) : second && (now & 1) != 0;
        }
        if (open != ((before & 2) != 0)) {
            Kind kind = isThen[rule] ? Kind.THEN : Kind.HIGH_LOW;
            boolean taken = !open && since[slot] == time;
            opened[kind.place()] += open ? 1 : taken ? -1 : 0;
            since[slot] = open ? time : since[slot];
        }
        changes += now != (before & ~2) ? 1 : 0;
        phase[slot] = (byte) (open ? now | 2 : now);
    }

    /** The first has to have risen before this very instant. */
    private boolean then(int slot, int before, boolean second, long time) {
        if (!second || (before & 4) != 0) {
            return second && (before & 2) != 0;
        }
        long rose = earlier[slot] == time ? earliest[slot] : earlier[slot];
        return time - rose <= Threshold.THEN;
    }

    private void silence(int series, int metric, long time) {
        if (time - last[series] > Threshold.SILENCE) {
            opened[Kind.SILENCE.place()] += silences[metric].length;
            changes++;
        }
        last[series] = time;
    }

    @Override
    public void end(long time) {
        for (int premise = 0; premise < premises; premise++) {
            for (int metric = 0; metric < Tape.METRICS; metric++) {
                for (int rule : holds[metric]) {
                    int slot = premise * rules + rule;
                    boolean due = phase[slot] == 1 && time >= since[slot] + Threshold.HOLD;
                    opened[Kind.HOLD.place()] += due ? 1 : 0;
                }
                boolean silent = time - last[premise * Tape.METRICS + metric] >= Threshold.SILENCE;
                opened[Kind.SILENCE.place()] += silent ? silences[metric].length : 0;
            }
        }
    }

    @Override
    public long alerts(Kind kind) {
        return opened[kind.place()];
    }

    @Override
    public Optional<String> remark(int second) {
        double share = 100.0 * changes / second / premises / Tape.DEVICES;
        return Optional.of(String.format(Locale.ROOT, "share of readings that change a state: %.2f %%", share));
    }
}
