package dev.vigil.console.status;

import dev.vigil.domain.Bilingual;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the platform itself is: an alert wall that is quiet because it is blind must say so.
 *
 * @param live every part is
 * @param sources when the last record of each topic was written
 */
public record StatusView(boolean live, OffsetDateTime at, List<Part> parts, List<Source> sources) {
    /** A part that the console can ask, and what more there is to say of it: empty when nothing. */
    public record Part(String name, boolean live, Bilingual detail) {
        Part(String name, boolean live) {
            this(name, live, Bilingual.of(""));
        }
    }

    /** @param lastEvent null when there has been none */
    public record Source(String topic, @Nullable OffsetDateTime lastEvent) {}
}
