package dev.vigil.domain.inspection.rectification;

/** Takes what is said about orders, in the order in which it was decided. */
@FunctionalInterface
public interface OrderSink {
    void publish(OrderRevision revision);
}
