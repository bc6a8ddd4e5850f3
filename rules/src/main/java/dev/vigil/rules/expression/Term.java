package dev.vigil.rules.expression;

import dev.vigil.domain.rollup.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A leaf of a condition: something that is known of the premise at an instant. Truths are 1 and 0, unknown is NaN. */
public sealed interface Term extends Expression {
    /** The newest reading; of several devices the greatest of their newest. */
    record Latest(Selector selector) implements Term {}

    /** Whether an event happens at this very instant. */
    record Happening(Selector selector) implements Term {}

    /** Whether the newest text is one of these. */
    record Reads(Selector selector, List<String> texts) implements Term {}

    /** A statistic over the samples of the last {@code span} ms, the instant included, its start not. */
    record Window(Statistic statistic, Selector selector, long span, double parameter, @Nullable SampleTest test)
            implements Term {}

    /** Whether there has been no sample of any quality for {@code span} ms. */
    record Silent(Selector selector, long span) implements Term {}

    /** How old the newest reading is, ms. */
    record Age(Selector selector) implements Term {}

    /** The limit that holds for the metric; {@code otherwise} when the registry has none. */
    record LimitOf(String metric, String averaging, double otherwise) implements Term {}

    /** Whether a text of the premise equals, or for {@code prefix} starts with, one of these. */
    record PremiseIs(PremiseField field, boolean prefix, List<String> texts) implements Term {}

    record KeySupervision() implements Term {}

    /** A figure of the premise's wall clock. */
    record Calendar(CalendarField field) implements Term {}

    /** How long the condition has held without interruption, ms; 0 when it does not. */
    record Since(Expression condition) implements Term {}

    /** Whether the second condition rose no later than {@code span} after the first did, and still holds. */
    record Then(Expression first, Expression second, long span) implements Term {}

    /** Whether the first condition rose, and the second did not within {@code span}. */
    record NotThen(Expression first, Expression second, long span) implements Term {}

    /** Whether two metrics had the same values over the window: copied data. */
    record SameSeries(Selector left, Selector right, long span) implements Term {}

    /** How unusual the newest reading is, 0 to 1; the readings repeat themselves daily and after {@code season} ms. */
    record Anomaly(Selector selector, long season) implements Term {}

    /** The mean of the last whole hour or day, if it is valid by the rules of the standard. */
    record Mean(Selector selector, Resolution resolution) implements Term {}

    /** How many alerts of another rule opened within the window, at this premise or in its area. */
    record Alerts(String rule, boolean area, long span) implements Term {}
}
