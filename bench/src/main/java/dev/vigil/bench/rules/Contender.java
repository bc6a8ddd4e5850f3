package dev.vigil.bench.rules;

import java.util.Optional;

/** An engine under the rules of the workload. */
interface Contender extends AutoCloseable {
    String name();

    /** All readings of one second of event time. */
    void second(Tape tape, int second);

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
