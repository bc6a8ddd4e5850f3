package dev.vigil.rules.series;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One metric of one device: its samples and what the registry says of it. */
public final class Series {
    private final String device;
    private final Metric metric;
    private final SampleLog log = new SampleLog();
    /** Shared by all that have none, so that most series have no map of their own to look into. */
    private static final NavigableMap<Long, Extra> NONE = Collections.emptyNavigableMap();

    private NavigableMap<Long, Extra> extras = NONE;
    private final List<String> texts = new ArrayList<>(0);
    private long knownSince;
    private Carry carry = Carry.TO_THE_NEXT;
    private boolean keepsText;

    /** What a sample has besides its number; most have nothing. */
    public record Extra(
            @Nullable String text,
            @Nullable String source,
            long interval,
            boolean resent,
            @Nullable String event,
            @Nullable String picture) {
        static @Nullable Extra of(Observation o) {
            if (isBare(o)) {
                return null;
            }
            return new Extra(o.text(), o.source(), o.interval(), o.resent(), o.event(), o.picture());
        }
    }

    /** Whether a sample is nothing but its number. */
    public static boolean isBare(Observation o) {
        return o.text() == null && o.event() == null && o.picture() == null && o.interval() == 0 && !o.resent();
    }

    public Series(String device, Metric metric, long knownSince) {
        this.device = device;
        this.metric = metric;
        this.knownSince = knownSince;
        this.keepsText = metric.kind() == Metric.Kind.TEXT;
    }

    public String device() {
        return device;
    }

    public Metric metric() {
        return metric;
    }

    public SampleLog log() {
        return log;
    }

    /** By the time of their samples. */
    public NavigableMap<Long, Extra> extras() {
        return extras;
    }

    public void extra(long time, Extra extra) {
        if (extras.isEmpty()) {
            extras = new TreeMap<>();
        }
        extras.put(time, extra);
    }

    public List<String> texts() {
        return texts;
    }

    /** The received clock since which the device is expected to send; silence counts from here until it does. */
    public long knownSince() {
        return knownSince;
    }

    public void knownSince(long time) {
        knownSince = time;
    }

    /** For how long a reading of that time stands, ms; {@link Long#MAX_VALUE} until the next one. */
    public long carry(long time) {
        return carry.at(time);
    }

    public void carry(Carry other) {
        carry = other;
    }

    public boolean isEvent() {
        return metric.kind() == Metric.Kind.EVENT;
    }

    /** Puts an observation in its place. */
    public SampleLog.Put put(Observation o) {
        double reading = keepsText ? code(o.text() == null ? Double.toString(o.value()) : o.text()) : o.value();
        if (isEvent() && Double.isNaN(reading)) {
            reading = 1;
        }
        SampleLog.Put put = log.put(o.at(), reading, o.quality().code(), o.received());
        Extra extra = Extra.of(o);
        if (extra != null && put != SampleLog.Put.DUPLICATE) {
            extra(o.at(), extra);
        }
        return put;
    }

    /** The number that stands for a text in this log. */
    public int code(String text) {
        int code = texts.indexOf(text);
        if (code < 0) {
            texts.add(text);
            return texts.size() - 1;
        }
        return code;
    }

    @SuppressWarnings("ReferenceEquality") // the shared map is one thing
    public void dropBefore(long time) {
        log.dropBefore(time);
        if (extras != NONE) {
            extras.headMap(time, false).clear();
        }
    }

    /**
     * The level that stood at that time: the newest sample up to then, also one that was dropped since. Nothing is said
     * of it but its time and what it said, so that it is the same whether it was dropped or not.
     */
    public Optional<Observation> standing(String premise, long time) {
        int index = log.after(time) - 1;
        if (index >= log.first()) {
            return Optional.of(level(premise, log.at(index), log.value(index), log.quality(index)));
        }
        int dropped = log.dropped().newestQuality(-1);
        return dropped < 0 || log.dropped().at(dropped) > time
                ? Optional.empty()
                : Optional.of(level(
                        premise, log.dropped().at(dropped), log.dropped().reading(dropped), Quality.ofCode(dropped)));
    }

    private Observation level(String premise, long at, double value, Quality quality) {
        return new Observation(
                premise,
                device,
                metric.id(),
                at,
                at,
                keepsText ? Double.NaN : value,
                keepsText ? texts.get((int) value) : null,
                metric.unit().isEmpty() ? null : metric.unit(),
                quality,
                false,
                null,
                0,
                null,
                null);
    }

    /** The sample as it was observed. */
    public Observation observation(String premise, int index) {
        Extra extra = extras.get(log.at(index));
        return new Observation(
                premise,
                device,
                metric.id(),
                log.at(index),
                log.received(index),
                keepsText ? Double.NaN : log.value(index),
                keepsText ? texts.get((int) log.value(index)) : null,
                metric.unit().isEmpty() ? null : metric.unit(),
                log.quality(index),
                extra != null && extra.resent(),
                extra == null ? null : extra.source(),
                extra == null ? 0 : extra.interval(),
                extra == null ? null : extra.event(),
                extra == null ? null : extra.picture());
    }
}
