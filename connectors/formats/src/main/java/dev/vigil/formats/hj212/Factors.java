package dev.vigil.formats.hj212;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.Names;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Shown;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The values of factors (因子) in one packet. */
final class Factors {
    private final Contents contents;
    private final Flags flags;
    private final Period period;
    private final long start;
    private final long length;
    private final Set<String> seen = new HashSet<>();

    /**
     * @param start DataTime: the instant, or the beginning of the period
     * @param length of the period, ms
     */
    Factors(Contents contents, Period period, long start, long length) {
        this.contents = contents;
        this.flags = Flags.in(contents.fields());
        this.period = period;
        this.start = start;
        this.length = length;
    }

    void read() throws Refusal {
        contents.each(this::read);
    }

    private void read(Field field) throws Refusal {
        Optional<Value> kind = Value.of(field.suffix());
        if (field.code().isEmpty() || kind.isEmpty()) {
            return; // DataTime, a flag, the time of a sample: not a value
        }
        if (!seen.add(field.key())) {
            throw new Refusal(RejectionReason.DUPLICATE, Shown.of(field.key()) + " stands twice; the first is taken");
        }
        Observation plain = value(field, kind.get());
        boolean mean = kind.get() != Value.REALTIME && period != Period.INSTANT;
        contents.observe(mean ? plain.meanOver(length) : plain);
    }

    private Observation value(Field field, Value kind) throws Refusal {
        Station station = contents.station();
        String code = Names.check("factor", kind == Value.STATE ? field.key().strip() : field.code());
        String base = station.naming().metric(code, station.settings());
        String metric = base + kind.ending(field.suffix(), period);
        Quality quality = kind == Value.STATE ? Quality.NORMAL : flags.of(field);
        Observation reading = station.reading(field.value().strip(), base, metric, at(kind), quality);
        return reading.measured(metric, reading.value(), station.naming().unit(base, code, station.settings()));
    }

    /** The standard stamps a mean with the beginning of its period; ours is the end, unless the device's already is. */
    private long at(Value kind) {
        boolean stampsTheEnd = contents.station().setting("data-time").equals("end");
        return kind == Value.REALTIME || stampsTheEnd ? start : start + length;
    }
}
