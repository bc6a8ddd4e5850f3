package dev.vigil.jobs.announce;

import org.jspecify.annotations.Nullable;

/**
 * An alert that is not over, as it was last heard of.
 *
 * @param open false while it has cleared and is not closed: that is said whatever is muted
 * @param notice its last revision, as others may read it
 * @param told whether the broker keeps it for whoever comes
 */
@SuppressWarnings("ArrayRecordComponent") // Flink knows byte[] natively; they are never compared
public record Standing(String rule, @Nullable String device, boolean open, String topic, byte[] notice, boolean told) {
    Standing told(boolean now) {
        return new Standing(rule, device, open, topic, notice, now);
    }
}
