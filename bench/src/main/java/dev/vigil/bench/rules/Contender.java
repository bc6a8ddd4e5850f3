package dev.vigil.bench.rules;

import java.util.Optional;

/** An engine under the rules of the workload. */
interface Contender extends AutoCloseable {
    String name();

    /**
     * Takes readings of one second of event time, in the form in which its deserializer would hand them over.
     *
     * @param from the first device
     * @param to one more than the last device
     */
    void take(Tape tape, int second, int from, int to);

    /** Judges the readings that were taken last. */
    void judge();

    /** Nothing more comes: deadlines up to that time are fired. */
    void end(long time);

    /** Alerts opened so far by rules of that kind, without those that were withdrawn. */
    long alerts(Kind kind);

    /** What else there is to say about a run up to that second of the tape: where its alerts differ by design. */
    default Optional<String> remark(int second) {
        return Optional.empty();
    }

    @Override
    default void close() {}
}
