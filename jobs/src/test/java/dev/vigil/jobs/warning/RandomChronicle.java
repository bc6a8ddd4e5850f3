package dev.vigil.jobs.warning;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.jobs.warning.Chronicle.Line;
import dev.vigil.rules.area.Areas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Some minutes of a small district: samples that come late, twice, wrong or ahead of the ticks, ticks of one or two writers,
 * times in which nobody listened, figures of an area, and changes of premises and rules that are said some seconds ahead.
 */
final class RandomChronicle {
    static final long START = 1_750_000_000_000L / 60_000 * 60_000;
    private static final long SECOND = 1_000;
    static final long LENGTH = 300 * SECOND;
    private static final int PARTITIONS = 2;
    private static final List<String> PREMISES = List.of("mill", "yard", "kiln");
    /** It comes into the registry meanwhile, and has a meter that never speaks. */
    private static final String LATECOMER = "shed";

    private final Random random;
    private final List<List<Line>> observations = new ArrayList<>();
    private final List<Line> registry = new ArrayList<>();
    private final List<Line> rules = new ArrayList<>();
    private final List<long[]> standstills = new ArrayList<>();

    private RandomChronicle(Random random) {
        this.random = random;
    }

    /**
     * Without anything in the case file.
     *
     * @param familiar whether the first book looks at everything already that a later one will
     */
    static Chronicle of(Random random, boolean familiar) {
        RandomChronicle made = new RandomChronicle(random);
        made.rules(new RandomBooks(random, familiar));
        made.registry();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            made.partition(partition);
        }
        return new Chronicle(made.observations, made.registry, made.rules, List.of(List.of(), List.of()));
    }

    static int partition(String premise) {
        return premise.equals("kiln") || premise.equals(LATECOMER) ? 1 : 0;
    }

    /** What people did to some of these alerts. */
    static List<Line> actions(Random random, List<Alert> said) {
        List<Line> actions = new ArrayList<>();
        for (Alert alert : said) {
            if (alert.revision() == 1 && random.nextInt(2) == 0) {
                long at = alert.publishedAt() + SECOND * random.nextInt(40) + random.nextInt(1000);
                ActionKind kind = List.of(ActionKind.ACKNOWLEDGE, ActionKind.MUTE, ActionKind.CLOSE, ActionKind.CLOSE)
                        .get(random.nextInt(4));
                Action action = new Action(
                        "x-" + actions.size(),
                        kind,
                        alert.premise(),
                        alert.id(),
                        null,
                        "officer",
                        at,
                        null,
                        Map.of("disposition", "done", "until", Long.toString(at + 60_000)));
                actions.add(caseLine(CaseEvent.of(action), at, at - random.nextInt(3000), at));
            }
        }
        return actions;
    }

    /** The alerts themselves, as they come back. */
    static List<Line> back(List<Alert> said) {
        return said.stream()
                .map(alert -> caseLine(CaseEvent.of(alert), alert.publishedAt(), alert.publishedAt(), Long.MIN_VALUE))
                .toList();
    }

    private static Line caseLine(CaseEvent event, long time, long written, long holds) {
        int partition = partition(event.premise());
        return new Line(
                new LogRecord(Topics.CASEFILE, event.premise(), Json.bytes(event), time, null, partition),
                written,
                holds);
    }

    /** After everything else. */
    static LogRecord lastTick(int number, int partition) {
        return tick(0, 1, START + LENGTH + (200 + number) * SECOND, partition);
    }

    private static LogRecord tick(int writer, int writers, long time, int partition) {
        return new LogRecord(Topics.OBSERVATIONS, null, new byte[0], time, writer + "/" + writers, partition);
    }

    private void rules(RandomBooks books) {
        rules.add(Line.of(change(Topics.RULES, "book", books.first()), START - 20 * SECOND));
        long from = START;
        for (int version = 2; version < 2 + random.nextInt(4); version++) {
            from += SECOND * (1 + random.nextInt(120)) + random.nextInt(1000);
            byte[] book = books.next(version, from);
            rules.add(new Line(change(Topics.RULES, "book", book), from - SECOND * (1 + random.nextInt(8)), from));
        }
        rules.sort(Comparator.comparingLong(Line::written));
    }

    private void registry() {
        for (String premise : PREMISES) {
            said(premise(premise, 1, START - 3600 * SECOND, false), START - 20 * SECOND, Long.MIN_VALUE);
        }
        registry.add(
                Line.of(change(Topics.REGISTRY, RegistryView.COMPLETE, Json.bytes(Map.of())), START - 20 * SECOND + 1));
        for (String premise : PREMISES) {
            long from = START;
            for (int revision = 2; revision < 2 + random.nextInt(3); revision++) {
                from += SECOND * (1 + random.nextInt(150)) + random.nextInt(1000);
                said(premise(premise, revision, from, true), from - SECOND * (1 + random.nextInt(8)), from);
            }
        }
        long comes = START + SECOND * (10 + random.nextInt(100));
        said(premise(LATECOMER, 1, comes, false), comes - SECOND * (1 + random.nextInt(8)), comes);
        registry.sort(Comparator.comparingLong(Line::written));
    }

    private void said(Premise premise, long written, long holds) {
        registry.add(new Line(change(Topics.REGISTRY, premise.id(), Json.bytes(premise)), written, holds));
    }

    private static LogRecord change(String topic, String key, byte[] value) {
        return new LogRecord(topic, key, value, START, null, 0);
    }

    private Premise premise(String id, long revision, long from, boolean changed) {
        List<Device> devices = new ArrayList<>();
        devices.add(device("meter-" + id, List.of("pm10", "noise")));
        if (!changed || random.nextBoolean()) {
            devices.add(device("eye-" + id, List.of()));
        }
        if (changed && random.nextBoolean()) {
            devices.add(device("late-" + id, List.of("noise")));
        }
        List<Limit> limits = random.nextBoolean()
                ? List.of()
                : List.of(
                        new Limit("pm10", "hour", null, 90 + random.nextInt(50), "µg/m³", null, START, Long.MAX_VALUE));
        return new Premise(
                id,
                revision,
                from,
                Bilingual.of(changed && random.nextBoolean() ? id + " " + revision : id),
                id,
                null,
                "",
                null,
                "north",
                changed && random.nextInt(3) == 0 ? "south" : "north",
                Double.NaN,
                Double.NaN,
                "Asia/Shanghai",
                CreditGrade.B,
                false,
                List.of(),
                devices,
                limits);
    }

    private Device device(String id, List<String> metrics) {
        return new Device(
                id,
                List.of(),
                null,
                null,
                null,
                random.nextInt(3) * 5L * SECOND,
                metrics,
                Map.of(),
                Map.of(),
                Map.of());
    }

    private void partition(int partition) {
        standstills.clear();
        if (random.nextInt(2) == 0) {
            long from = START + SECOND * (30 + random.nextInt(100));
            standstills.add(new long[] {from, from + SECOND * (61 + random.nextInt(60))});
        }
        List<String> premises = PREMISES.stream()
                .filter(premise -> partition(premise) == partition)
                .toList();
        List<LogRecord> samples = RandomSamples.of(random, partition, premises, standstills);
        observations.add(inOrder(samples, partition));
    }

    /** Records between two ticks are in no order, and some are ahead of the tick that follows them. */
    private List<Line> inOrder(List<LogRecord> samples, int partition) {
        List<LogRecord> records = new ArrayList<>();
        int writers = 1 + random.nextInt(2);
        int next = 0;
        long tick = START + random.nextInt(2000);
        while (tick < START + LENGTH + 150 * SECOND) {
            long ahead = tick + random.nextInt(3) * 700L;
            List<LogRecord> between = new ArrayList<>();
            while (next < samples.size()
                    && samples.get(next).time() <= ahead
                    && samples.get(next).time() <= listening(tick)) {
                between.add(samples.get(next++));
            }
            Collections.shuffle(between, random);
            records.addAll(between);
            for (int writer = 0; writer < writers; writer++) {
                records.add(tick(writer, writers, tick + writer * 300L, partition));
            }
            tick = nextTick(tick);
        }
        behindTheTicks(records);
        List<Line> lines = new ArrayList<>();
        long written = START;
        for (LogRecord record : records) {
            written = Math.max(written, record.time());
            lines.add(Line.of(record, written));
        }
        return lines;
    }

    /** A figure is written when others have gone on. */
    private void behindTheTicks(List<LogRecord> records) {
        for (int i = records.size() - 1; i >= 0; i--) {
            LogRecord record = records.get(i);
            if (record.key() != null
                    && Areas.is(ObservationBytes.read(record.value()).device())) {
                records.remove(i);
                records.add(Math.min(records.size(), i + random.nextInt(8)), record);
            }
        }
    }

    /** Where nobody listens from that tick on, nothing is ahead of it. */
    private long listening(long tick) {
        return standstills.stream()
                .filter(one -> one[0] <= tick + 3000 && tick < one[1])
                .mapToLong(one -> Math.max(tick, one[0]))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private long nextTick(long tick) {
        long next = tick + 1 + random.nextInt(random.nextInt(4) == 0 ? 20_000 : 3_000);
        for (long[] one : standstills) {
            if (next > one[0] && next <= one[1]) {
                return one[1] + 1;
            }
        }
        return next;
    }
}
