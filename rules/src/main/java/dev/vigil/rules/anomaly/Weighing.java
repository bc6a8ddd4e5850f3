package dev.vigil.rules.anomaly;

/**
 * How much each way of being unusual counts. Only the ratios matter to what is more unusual than what.
 *
 * @param outside of the range of all that is remembered
 * @param shape of the last 60 readings
 * @param longShape of the last 120 readings
 * @param hour of the day
 * @param season of the week, or what the rule says
 * @param halvedAfter how many readings after something unusual half as much is worth a word again
 */
public record Weighing(double outside, double shape, double longShape, double hour, double season, int halvedAfter) {
    /** With which the detector was measured; rules use no other. */
    public static final Weighing MEASURED = new Weighing(0.8, 0.3, 0.3, 0.5, 0.4, 200);
}
