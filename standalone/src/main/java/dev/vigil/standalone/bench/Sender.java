package dev.vigil.standalone.bench;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * An invented device and the ledger of what the broker confirmed of it. Only one thread sends for a device; the
 * confirmations come on another.
 */
public final class Sender {
    private final String premise;
    private final String device;
    private final String topic;
    private final LongAdder confirmed = new LongAdder();
    private final LongAdder times = new LongAdder();
    private final AtomicLong last = new AtomicLong();

    public Sender(String street, String premise, String device) {
        this.premise = premise;
        this.device = device;
        this.topic = "vigil/v1/" + street + "/" + premise + "/" + device;
    }

    public String premise() {
        return premise;
    }

    public String device() {
        return device;
    }

    public String topic() {
        return topic;
    }

    /** Now, or a millisecond after the sample before: two samples of a device never share an instant. */
    public long nextTime(long now) {
        return last.updateAndGet(before -> Math.max(before + 1, now));
    }

    /** The broker has it: from here on it must never be lost. */
    public void confirmed(long at) {
        confirmed.increment();
        times.add(at);
    }

    /** How many samples the broker confirmed. */
    public long samples() {
        return confirmed.sum();
    }

    /** The sum of their times, epoch ms, so that one lost and another doubled do not look like none lost. */
    public long sumOfTimes() {
        return times.sum();
    }
}
