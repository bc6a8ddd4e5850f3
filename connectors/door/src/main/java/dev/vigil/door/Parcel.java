package dev.vigil.door;

import dev.vigil.connector.mqtt.MqttPublication;

/** Bytes on their way to the broker, and who waits to hear what became of them. The identity is the object's. */
final class Parcel {
    private final MqttPublication publication;
    private final Receipt receipt;
    private boolean done;

    Parcel(MqttPublication publication, Receipt receipt) {
        this.publication = publication;
        this.receipt = receipt;
    }

    /** Told once, by any thread: must return at once. */
    @FunctionalInterface
    interface Receipt {
        void on(Fate fate);
    }

    /** What became of a parcel. */
    enum Fate {
        /** The broker has it. */
        DELIVERED,
        /** The broker took it and has nobody to give it to: it is lost. */
        UNCLAIMED,
        /** The broker will never take it. */
        REFUSED
    }

    MqttPublication publication() {
        return publication;
    }

    boolean isDone() {
        return done;
    }

    void markDone() {
        done = true;
    }

    void tell(Fate fate) {
        receipt.on(fate);
    }
}
