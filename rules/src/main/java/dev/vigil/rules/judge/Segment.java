package dev.vigil.rules.judge;

import org.jspecify.annotations.Nullable;

/**
 * What holds for a judge from an instant on: a rule in one version at a premise in one revision.
 *
 * @param frame null when the rule is not in the book, or not for this premise
 * @param signature of rule and premise; equal when nothing has changed. It outlives a restart, the frame does not.
 */
record Segment(long from, @Nullable Frame frame, int signature) {
    static Segment nothing(long from) {
        return new Segment(from, null, 0);
    }

    static Segment of(long from, Frame frame, int premise) {
        int signature = 31
                        * (31 * frame.program().rule().text().hashCode()
                                + frame.program().version())
                + premise;
        return new Segment(from, frame, signature == 0 ? 1 : signature);
    }
}
