package dev.vigil.formats.hj212;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.Findings;
import dev.vigil.formats.Names;
import dev.vigil.formats.Numbers;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Shown;
import dev.vigil.formats.Utf8;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The values of factors (因子) in one packet. What is wrong with one value costs that value only. */
final class Factors {
    private final Contents contents;
    private final Flags flags;
    private final Period period;
    private final long start;
    private final long length;
    private final Set<String> seen = new HashSet<>();

    Factors(Contents contents, Flags flags, Period period, long start, long length) {
        this.contents = contents;
        this.flags = flags;
        this.period = period;
        this.start = start;
        this.length = length;
    }

    void read(List<Field> fields) throws Refusal {
        boolean resent = contents.resent(fields);
        Findings findings = contents.findings();
        for (Field field : fields) {
            try {
                read(field, resent);
            } catch (Refusal refusal) {
                if (findings.full()) {
                    throw refusal;
                }
                findings.refuse(refusal, contents.raw());
            }
        }
    }

    private void read(Field field, boolean resent) throws Refusal {
        if (field.key().isEmpty()) {
            throw new Refusal(RejectionReason.SYNTAX, "the field " + Shown.of(field.value()) + " has no '='");
        }
        Optional<Value> kind = Value.of(field.suffix(), period);
        if (field.code().isEmpty() || kind.isEmpty()) {
            return; // DataTime, a flag, the time of a sample: not a value
        }
        if (!seen.add(field.key())) {
            throw new Refusal(RejectionReason.DUPLICATE, Shown.of(field.key()) + " stands twice; the first is taken");
        }
        String code = Names.check("factor", field.code() + (kind.get() == Value.STATE ? "-" + field.suffix() : ""));
        Observation plain = value(field, code, kind.get());
        boolean mean = kind.get() != Value.REALTIME && period != Period.INSTANT;
        Observation timed = mean ? plain.meanOver(length) : plain;
        contents.findings().observe(resent ? timed.asResent() : timed);
    }

    private Observation value(Field field, String code, Value kind) throws Refusal {
        String base = contents.naming().metric(code, contents.settings());
        String metric = base + kind.ending(field.suffix(), period);
        Quality quality = kind == Value.STATE ? Quality.NORMAL : flags.of(field.code());
        long at = kind == Value.REALTIME ? start : start + length;
        Observation read = reading(field.value().strip(), base, metric, at, quality);
        return read.measured(metric, read.value(), contents.naming().unit(base, code, contents.settings()));
    }

    private Observation reading(String text, String base, String metric, long at, Quality quality) throws Refusal {
        OptionalDouble number = Numbers.parse(text);
        Optional<Metric> known = contents.naming().find(base);
        boolean isText = known.isPresent() && known.get().kind() == Metric.Kind.TEXT;
        if (number.isPresent() && !isText) {
            return Observation.of(contents.device(), metric, at, number.getAsDouble(), quality);
        }
        boolean mayBeText = isText || (known.isEmpty() && !Numbers.looksNumeric(text));
        if (!mayBeText || text.isEmpty()) {
            throw new Refusal(
                    RejectionReason.NUMBER, Shown.of(metric) + " is " + Shown.of(text) + ", expected a number");
        }
        return Observation.of(contents.device(), metric, at, Utf8.check(text), quality);
    }
}
