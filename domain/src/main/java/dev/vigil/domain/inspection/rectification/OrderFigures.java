package dev.vigil.domain.inspection.rectification;

import java.util.Collection;

/**
 * How orders to rectify ended.
 *
 * @param verified proven by the stream, those closed since among them: each is a visit to look again that was saved
 * @param undecided expired without a proof in either direction: somebody has to look
 * @param expired expired, and still violated when last seen
 * @param refused the enterprise would not rectify it
 */
public record OrderFigures(int running, int verified, int relapsed, int undecided, int expired, int refused) {
    public static OrderFigures of(Collection<VerificationWatch> watches) {
        OrderFigures sum = new OrderFigures(0, 0, 0, 0, 0, 0);
        for (VerificationWatch watch : watches) {
            sum = sum.plus(watch);
        }
        return sum;
    }

    private OrderFigures plus(VerificationWatch watch) {
        return switch (watch.status()) {
            case RUNNING -> new OrderFigures(running + 1, verified, relapsed, undecided, expired, refused);
            case VERIFIED, CLOSED -> new OrderFigures(running, verified + 1, relapsed, undecided, expired, refused);
            case RELAPSED -> new OrderFigures(running, verified, relapsed + 1, undecided, expired, refused);
            case REFUSED -> new OrderFigures(running, verified, relapsed, undecided, expired, refused + 1);
            case EXPIRED ->
                watch.undecided()
                        ? new OrderFigures(running, verified, relapsed, undecided + 1, expired, refused)
                        : new OrderFigures(running, verified, relapsed, undecided, expired + 1, refused);
        };
    }

    public int visitsSaved() {
        return verified;
    }
}
