package dev.vigil.domain.inspection.coverage;

/**
 * What one device delivered in one hour.
 *
 * @param hour start of the hour, epoch ms
 * @param expected samples that it should have sent; of a camera, seconds that it should have been live
 * @param valid samples of normal quality; of a camera, seconds live and uncovered
 */
public record HourQuality(String device, long hour, int expected, int valid) {
    /** 0 to 1; 0 when nothing was expected, as then nothing was seen. */
    double share() {
        return expected <= 0 ? 0 : Math.min(1, (double) valid / expected);
    }
}
