package dev.vigil.simulator.replay;

import java.util.Optional;

/** Reads the lines of a form of recording, and can move their times. */
interface RecordedLines {
    /** Empty when the line is not of this form. */
    Optional<RecordedMessage> read(byte[] line);

    /** The same message, measured that much later. What is broken stays broken. */
    RecordedMessage shifted(RecordedMessage message, long millis);
}
