package dev.vigil.simulator.message;

import dev.vigil.domain.premise.PlacedDevice;
import dev.vigil.simulator.curve.Curve;
import dev.vigil.simulator.curve.Curves;
import dev.vigil.simulator.curve.DayShape;
import dev.vigil.simulator.curve.Noise;
import dev.vigil.simulator.fault.Fault;
import dev.vigil.simulator.fault.Script;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What a device measures: a pure function of seed, script, device, metric and time. */
public final class Values {
    /** For a metric that has no curve: it reads 0. */
    private static final Curve NOTHING = new Curve(DayShape.FLAT, 0, 0, 0, 0, 0);

    private static final double NOISE_AT_TARGET = 0.02;

    private final long seed;
    private final Curves curves;
    private final Script script;

    public Values(long seed, Curves curves, Script script) {
        this.seed = seed;
        this.curves = curves;
        this.script = script;
    }

    /** The reading at that true time, whatever the device's own clock shows. */
    public Reading at(PlacedDevice placed, String metric, long at) {
        String device = placed.device().id();
        long measured = at;
        for (Fault.Stuck stuck : script.active(Fault.Stuck.class, device, at)) {
            if (stuck.metric().equals(metric)) {
                measured = script.beginOf(stuck, at).orElse(at);
            }
        }
        Curve curve = curves.level(placed, metric).orElse(NOTHING);
        long key = Noise.key(seed, device, metric);
        Reading reading = new Reading(metric, curve.at(key, measured, local(placed, measured)), Reading.NORMAL);
        for (Fault.Level level : script.active(Fault.Level.class, device, measured)) {
            for (Fault.Target target : level.targets()) {
                if (target.device().equals(device) && target.metric().equals(metric)) {
                    reading = moved(reading, level, target, curve, key, measured);
                }
            }
        }
        return reading;
    }

    private Reading moved(Reading healthy, Fault.Level level, Fault.Target target, Curve curve, long key, long at) {
        long since = at - script.beginOf(level, at).orElse(at);
        double part = since >= level.ramp() ? 1 : since / (double) level.ramp();
        double aim = target.value() * (1 + NOISE_AT_TARGET * Noise.bell(key, at));
        double value = healthy.value() + (aim - healthy.value()) * part;
        return new Reading(healthy.metric(), curve.round(value), level.flag());
    }

    static LocalDateTime local(PlacedDevice placed, long at) {
        return LocalDateTime.ofInstant(
                Instant.ofEpochMilli(at), ZoneId.of(placed.premise().zone()));
    }
}
