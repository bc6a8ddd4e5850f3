package dev.vigil.jobs.warning;

import dev.vigil.domain.Json;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.jobs.warning.Chronicle.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** One run of the judging over a chronicle, from its beginning to its end. */
final class Reading {
    private final Chronicle chronicle;
    private final List<Source> sources = new ArrayList<>();
    private final int[] read;
    private final Said said = new Said();
    private Chamber chamber;

    /** Where lines come from in their order, and what is done with each. */
    private record Source(List<Line> lines, Kind kind, Delivery delivery) {}

    private enum Kind {
        REGISTRY_OR_RULES,
        CASEFILE,
        OBSERVATIONS
    }

    private interface Delivery {
        void to(Chamber chamber, LogRecord record) throws Exception;
    }

    private Reading(Chronicle chronicle) throws Exception {
        this.chronicle = chronicle;
        sources.add(new Source(chronicle.registry(), Kind.REGISTRY_OR_RULES, Chamber::learns));
        sources.add(new Source(chronicle.registry(), Kind.REGISTRY_OR_RULES, Reading::ofPremise));
        sources.add(new Source(chronicle.rules(), Kind.REGISTRY_OR_RULES, Chamber::learns));
        chronicle.casefile().forEach(lines -> sources.add(new Source(lines, Kind.CASEFILE, Chamber::hears)));
        chronicle.observations().forEach(lines -> sources.add(new Source(lines, Kind.OBSERVATIONS, Chamber::observes)));
        read = new int[sources.size()];
        chamber = Chamber.opened(chronicle.partitions());
    }

    private static void ofPremise(Chamber chamber, LogRecord record) throws Exception {
        if (!RegistryView.isReserved(record.key())) {
            chamber.hears(record);
        }
    }

    /** As live readers come by it: everything when it is written, and the clock with every tick. */
    static Said asItWasWritten(Chronicle chronicle) throws Exception {
        Reading reading = new Reading(chronicle);
        try {
            while (reading.isPending()) {
                reading.goOn();
            }
            return reading.end();
        } finally {
            reading.chamber.close();
        }
    }

    /**
     * Sources in any order among each other, the clock as late as it likes, killed some times and brought back. It is not
     * killed where changes may be read too late: what was said before one was read may never be said again.
     *
     * @param live it was there when all began; else it starts anew with a backlog
     * @param ahead changes of the registry and of the rules are read before the time from which they hold, as what people
     *     do always is
     */
    static Said disturbed(Chronicle chronicle, Random random, boolean live, boolean ahead) throws Exception {
        Reading reading = new Reading(chronicle);
        try {
            reading.run(random, live, ahead);
            return reading.end();
        } finally {
            reading.chamber.close();
        }
    }

    private void goOn() throws Exception {
        read(open(true).stream()
                .min(Comparator.comparingLong(source -> next(source).written()))
                .orElseThrow());
        chamber.clockGoesOn();
        chamber.later();
    }

    private void run(Random random, boolean live, boolean ahead) throws Exception {
        Habits habits = new Habits(random, ahead);
        int kills = ahead ? random.nextInt(4) : 0;
        Chamber.Saved checkpoint = null;
        if (live) {
            while (!chamber.knowsTheTime()) {
                goOn();
            }
            checkpoint = chamber.saved();
        }
        int[] checkpointed = read.clone();
        while (isPending()) {
            read(habits.choose(open(ahead)));
            if (random.nextInt(habits.clockEvery) == 0) {
                chamber.clockGoesOn();
            }
            if (random.nextInt(habits.laterEvery) == 0) {
                chamber.later();
            }
            if (random.nextInt(100) == 0) {
                bothLinesOfTheRegistry();
                checkpoint = chamber.saved();
                checkpointed = read.clone();
            }
            if (kills > 0 && random.nextInt(150) == 0) {
                kills--;
                take();
                chamber.close();
                chamber = checkpoint == null
                        ? Chamber.opened(chronicle.partitions())
                        : Chamber.restored(chronicle.partitions(), checkpoint);
                System.arraycopy(checkpointed, 0, read, 0, read.length);
                habits = new Habits(random, ahead);
            }
        }
    }

    /** How a run goes about it, until it is killed. */
    private final class Habits {
        private final Random random;
        private final double[] eager;
        private final int clockEvery;
        private final int laterEvery;

        Habits(Random random, boolean ahead) {
            this.random = random;
            eager = new double[read.length];
            Arrays.setAll(
                    eager,
                    source -> ahead || sources.get(source).kind() != Kind.REGISTRY_OR_RULES
                            ? List.of(0.02, 1.0, 20.0).get(random.nextInt(3))
                            : 0.02);
            clockEvery = List.of(1, 3, 50).get(random.nextInt(3));
            laterEvery = List.of(2, 20, 200).get(random.nextInt(3));
        }

        int choose(List<Integer> open) {
            double sum = open.stream().mapToDouble(source -> eager[source]).sum();
            double dice = random.nextDouble() * sum;
            for (int source : open) {
                dice -= eager[source];
                if (dice < 0) {
                    return source;
                }
            }
            return open.get(open.size() - 1);
        }
    }

    /** The line comes to everyone and to its premise; a checkpoint has both or neither. */
    private void bothLinesOfTheRegistry() throws Exception {
        while (read[0] != read[1]) {
            read(read[0] < read[1] ? 0 : 1);
        }
    }

    private boolean isPending() {
        for (int source = 0; source < read.length; source++) {
            if (read[source] < sources.get(source).lines().size()) {
                return true;
            }
        }
        return false;
    }

    private Line next(int source) {
        return sources.get(source).lines().get(read[source]);
    }

    /** The sources of which a line can be read now: none past the time of a change that has to be read before. */
    private List<Integer> open(boolean ahead) {
        long holds = Long.MAX_VALUE;
        List<Integer> open = new ArrayList<>();
        for (int source = 0; source < read.length; source++) {
            List<Line> lines = sources.get(source).lines();
            if (read[source] < lines.size()) {
                open.add(source);
                holds = Math.min(holds, firstToHold(source, ahead));
            }
        }
        long earliest = holds;
        open.removeIf(source ->
                sources.get(source).kind() == Kind.OBSERVATIONS && next(source).written() >= earliest);
        return open;
    }

    private long firstToHold(int source, boolean ahead) {
        Source from = sources.get(source);
        if (from.kind() == Kind.OBSERVATIONS || (from.kind() == Kind.REGISTRY_OR_RULES && !ahead)) {
            return Long.MAX_VALUE;
        }
        return from.lines().subList(read[source], from.lines().size()).stream()
                .mapToLong(Line::holds)
                .filter(holds -> holds > Long.MIN_VALUE)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void read(int source) throws Exception {
        Line line = next(source);
        read[source]++;
        sources.get(source).delivery().to(chamber, line.record());
    }

    private void take() {
        for (LogRecord line : chamber.taken()) {
            said.take(Json.read(line.value(), CaseEvent.class).alert());
        }
        chamber.contributed().forEach(part -> said.contributions.add(part.toString()));
    }

    /** The clocks go on when all is read, also where there was nothing to read since the last restart. */
    private Said end() throws Exception {
        for (int tick = 0; tick < 2; tick++) {
            for (int partition = 0; partition < chronicle.partitions(); partition++) {
                chamber.observes(RandomChronicle.lastTick(tick, partition));
            }
            chamber.clockGoesOn();
            chamber.later();
        }
        take();
        return said;
    }
}
