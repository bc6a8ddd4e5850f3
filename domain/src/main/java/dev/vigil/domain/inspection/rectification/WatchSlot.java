package dev.vigil.domain.inspection.rectification;

/**
 * What the stream said in one stretch of time.
 *
 * @param expected samples that the devices should have sent
 * @param valid samples of a quality that the rule allows
 * @param violated whether the condition of the rule was true at any time in it
 */
public record WatchSlot(long from, long to, int expected, int valid, boolean violated) {
    public WatchSlot {
        if (to <= from || expected < 0 || valid < 0) {
            throw new IllegalArgumentException("a slot without an extent");
        }
    }
}
