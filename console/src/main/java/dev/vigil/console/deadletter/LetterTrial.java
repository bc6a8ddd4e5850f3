package dev.vigil.console.deadletter;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.observation.Decoded;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Registry;
import dev.vigil.formats.Format;
import dev.vigil.formats.Formats;
import dev.vigil.formats.Message;
import dev.vigil.formats.Placement;
import dev.vigil.formats.RegistrySettings;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a refused message once more as the ingest job would, with the registry as it would be, and keeps nothing: the
 * same codecs and the same placement, so that what is shown is what a retry brings.
 */
public final class LetterTrial {
    private static final long CLOCK_TOLERANCE = 120_000;

    private final Supplier<Formats> formats;
    private final Placement placement;

    /** @param formats those in force */
    public LetterTrial(Supplier<Formats> formats, Metrics metrics) {
        this.formats = formats;
        this.placement = new Placement(metrics, CLOCK_TOLERANCE);
    }

    /** What the message becomes, and what of it is still refused. */
    public record Outcome(String format, List<Reading> readings, List<Refused> refused) {}

    /** @param quality as the ingest job would mark it */
    public record Reading(
            String premise,
            String device,
            String metric,
            OffsetDateTime at,
            @Nullable Double value,
            @Nullable String text,
            @Nullable String unit,
            String quality) {
        static Reading of(Observation seen) {
            return new Reading(
                    seen.premise(),
                    seen.device(),
                    seen.metric(),
                    DistrictTime.of(seen.at()),
                    seen.isText() ? null : seen.value(),
                    seen.text(),
                    seen.unit(),
                    seen.quality().name());
        }
    }

    public record Refused(String reason, String detail) {}

    /** @param format another one than that by which a retry would be read; null for the same */
    Outcome read(DeadLetter letter, @Nullable String format, Registry registry) {
        String id = format == null || format.isBlank() ? letter.format() : format;
        Formats known = formats.get();
        Optional<Format> routed = id.equals(letter.format()) ? known.reading(topic(letter.source())) : Optional.empty();
        Format reader = routed.or(() -> known.find(id)).orElse(null);
        if (reader == null) {
            String choice = "choose one of " + String.join(", ", known.ids());
            return new Outcome(id, List.of(), List.of(new Refused("UNKNOWN_FORMAT", choice)));
        }
        return read(
                reader,
                new Message(letter.source(), topic(letter.source()), letter.raw(), letter.received(), null),
                registry);
    }

    /** What a message becomes in a format that need not be in force. */
    public Outcome read(Format reader, Message message, Registry registry) {
        Decoded decoded = reader.decode(message, new RegistrySettings(registry));
        List<Reading> readings = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        decoded.rejections().forEach(one -> refused.add(new Refused(one.reason().name(), one.detail())));
        for (Observation seen : decoded.observations()) {
            Placement.Result placed = placement.place(seen.from(message.source()), registry);
            if (placed.observation() != null) {
                readings.add(Reading.of(placed.observation()));
            } else if (placed.reason() != null) {
                refused.add(new Refused(placed.reason().name(), placed.detail()));
            }
        }
        return new Outcome(reader.id(), readings, refused);
    }

    private static String topic(String source) {
        return source.substring(source.indexOf(':') + 1);
    }
}
