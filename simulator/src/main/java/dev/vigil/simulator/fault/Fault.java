package dev.vigil.simulator.fault;

import java.util.List;
import java.util.Set;

/** Something that goes wrong in the district. */
public sealed interface Fault {
    Plan plan();

    /** The devices that it befalls. */
    Set<String> devices();

    /** A metric goes to a value, within the ramp, and stays there but for noise. */
    record Level(Plan plan, long ramp, String flag, List<Target> targets) implements Fault {
        public Level {
            targets = List.copyOf(targets);
        }

        @Override
        public Set<String> devices() {
            return Set.copyOf(targets.stream().map(Target::device).distinct().toList());
        }
    }

    /** Where a level goes, in the metric's unit. */
    record Target(String device, String metric, double value) {}

    /** The reading of a metric stays what it was at the begin. */
    record Stuck(Plan plan, String device, String metric) implements Fault {
        @Override
        public Set<String> devices() {
            return Set.of(device);
        }
    }

    /** The device sends nothing, and what it measured is gone. */
    record Silent(Plan plan, String device) implements Fault {
        @Override
        public Set<String> devices() {
            return Set.of(device);
        }
    }

    /** The device sends nothing, and sends all of it at the end, in one burst. */
    record Resend(Plan plan, String device) implements Fault {
        @Override
        public Set<String> devices() {
            return Set.of(device);
        }
    }

    /**
     * The device's clock is wrong.
     *
     * @param ahead by how much, ms; negative when it is behind
     */
    record Clock(Plan plan, String device, long ahead) implements Fault {
        @Override
        public Set<String> devices() {
            return Set.of(device);
        }
    }

    /** The device's messages arrive damaged. */
    record Broken(Plan plan, String device, Damage damage) implements Fault {
        @Override
        public Set<String> devices() {
            return Set.of(device);
        }
    }

    /** The device sends every message twice. */
    record Twice(Plan plan, String device) implements Fault {
        @Override
        public Set<String> devices() {
            return Set.of(device);
        }
    }

    /**
     * Somebody whom the registry does not know sends readings.
     *
     * @param like the device that it resembles in everything but its name
     */
    record Stranger(Plan plan, String name, String like) implements Fault {
        @Override
        public Set<String> devices() {
            return Set.of();
        }
    }

    /** A camera sees something several times, evenly over the time. */
    record Detections(Plan plan, String device, String metric, int count) implements Fault {
        @Override
        public Set<String> devices() {
            return Set.of(device);
        }
    }
}
