package dev.vigil.domain.observation;

import org.jspecify.annotations.Nullable;

/**
 * One sample of a metric, or one detection, of one device (观测值).
 *
 * @param premise the premise's id; empty until the registry has placed the device
 * @param device the device's id
 * @param metric the metric, for example {@code pm10}; the wire name when no alias is known
 * @param at event time: when it was measured, epoch ms. For a mean this is the end of its interval.
 * @param received when the platform got it, epoch ms
 * @param value the reading in {@code unit}; NaN when the reading is a text
 * @param text the reading when it is not a number
 * @param unit UCUM-like unit, for example {@code µg/m³}
 * @param resent sent again by the device after an interruption (补传)
 * @param source the door it came through
 * @param interval length of the averaging interval that ends at {@code at}, ms; 0 for an instant
 * @param event identity of a detection that is reported several times
 * @param picture SHA-256 of the picture that belongs to it
 */
public record Observation(
        String premise,
        String device,
        String metric,
        long at,
        long received,
        double value,
        @Nullable String text,
        @Nullable String unit,
        Quality quality,
        boolean resent,
        @Nullable String source,
        long interval,
        @Nullable String event,
        @Nullable String picture) {

    /** A plain number at an instant, not yet placed at a premise. */
    public static Observation of(String device, String metric, long at, double value, Quality quality) {
        return new Observation("", device, metric, at, 0, value, null, null, quality, false, null, 0, null, null);
    }

    /** A reading that is not a number, not yet placed at a premise. */
    public static Observation of(String device, String metric, long at, String text, Quality quality) {
        return new Observation("", device, metric, at, 0, Double.NaN, text, null, quality, false, null, 0, null, null);
    }

    public boolean isText() {
        return text != null;
    }

    public Observation at(long newAt, Quality newQuality) {
        return new Observation(
                premise,
                device,
                metric,
                newAt,
                received,
                value,
                text,
                unit,
                newQuality,
                resent,
                source,
                interval,
                event,
                picture);
    }

    public Observation receivedAt(long time) {
        return new Observation(
                premise, device, metric, at, time, value, text, unit, quality, resent, source, interval, event,
                picture);
    }

    public Observation measured(String newMetric, double newValue, @Nullable String newUnit) {
        return new Observation(
                premise, device, newMetric, at, received, newValue, text, newUnit, quality, resent, source, interval,
                event, picture);
    }

    public Observation placed(String newPremise, String newDevice) {
        return new Observation(
                newPremise,
                newDevice,
                metric,
                at,
                received,
                value,
                text,
                unit,
                quality,
                resent,
                source,
                interval,
                event,
                picture);
    }

    public Observation from(String door) {
        return new Observation(
                premise, device, metric, at, received, value, text, unit, quality, resent, door, interval, event,
                picture);
    }

    public Observation meanOver(long newInterval) {
        return new Observation(
                premise,
                device,
                metric,
                at,
                received,
                value,
                text,
                unit,
                quality,
                resent,
                source,
                newInterval,
                event,
                picture);
    }

    public Observation asResent() {
        return new Observation(
                premise, device, metric, at, received, value, text, unit, quality, true, source, interval, event,
                picture);
    }

    public Observation ofEvent(@Nullable String newEvent, @Nullable String newPicture) {
        return new Observation(
                premise,
                device,
                metric,
                at,
                received,
                value,
                text,
                unit,
                quality,
                resent,
                source,
                interval,
                newEvent,
                newPicture);
    }
}
