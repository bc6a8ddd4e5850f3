package dev.vigil.simulator.replay;

import java.util.Arrays;
import java.util.Optional;

/** How a recorded file is written: one message a line. */
public enum Recording {
    /** A frame of HJ 212 a line, as it came from the wire. */
    HJ212,
    /** {@code {"topic": …, "payload": …}} a line; the payload is JSON, or a text that is sent as it is. */
    JSON;

    RecordedLines lines() {
        return switch (this) {
            case HJ212 -> new Hj212Lines();
            case JSON -> new JsonLines();
        };
    }

    /** By the name that operators use: {@code hj212}, {@code json}. */
    public static Optional<Recording> named(String name) {
        return Arrays.stream(values())
                .filter(recording -> recording.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
