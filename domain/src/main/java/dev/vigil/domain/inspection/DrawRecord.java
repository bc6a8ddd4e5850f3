package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the officers of a task came to be.
 *
 * @param pending laid open, and not yet drawn
 * @param done every draw, also those that were drawn again; none is ever taken out
 * @param failure why there are no officers; null while there are, or may still be
 * @param designated why a person named the officers; null when they were drawn
 */
public record DrawRecord(
        @Nullable Commitment pending,
        List<DrawTranscript> done,
        @Nullable Bilingual failure,
        @Nullable Bilingual designated) {
    public DrawRecord {
        done = done == null ? List.of() : List.copyOf(done);
    }

    public static DrawRecord none() {
        return new DrawRecord(null, List.of(), null, null);
    }

    /** Whether anything can be compared with what was said before a draw. */
    public boolean isLaidOpen() {
        return pending != null || !done.isEmpty();
    }

    /** The patrol that comes along, by the last draw. */
    public List<String> patrol() {
        return done.isEmpty() ? List.of() : done.get(done.size() - 1).patrolChosen();
    }

    DrawRecord committed(Commitment commitment) {
        return new DrawRecord(commitment, done, null, null);
    }

    DrawRecord drawn(DrawTranscript transcript) {
        List<DrawTranscript> more = new ArrayList<>(done);
        more.add(transcript);
        return new DrawRecord(null, more, null, null);
    }

    DrawRecord failed(Bilingual why) {
        return new DrawRecord(null, done, why, null);
    }

    DrawRecord designated(Bilingual why) {
        return new DrawRecord(null, done, null, why);
    }

    /** For a further check: the draws so far stay, and count on. */
    DrawRecord again() {
        return new DrawRecord(pending, done, null, null);
    }

    String lastHash() {
        return done.isEmpty() ? "" : done.get(done.size() - 1).hash();
    }
}
