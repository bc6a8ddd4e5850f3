package dev.vigil.domain.inspection.rectification;

/**
 * What the stream says about an order to rectify; one revision of it. A store keeps the highest revision of an order.
 *
 * @param revision 1, 2, 3 … without gaps
 * @param publishedAt the received clock when it was decided, epoch ms
 */
public record OrderRevision(int revision, long publishedAt, VerificationWatch watch) {
    public String id() {
        return watch.order().id();
    }

    public String premise() {
        return watch.order().premise();
    }
}
