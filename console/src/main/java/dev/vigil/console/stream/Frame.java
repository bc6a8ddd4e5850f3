package dev.vigil.console.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of the live stream, encoded once and sent to everybody who may see it.
 *
 * @param sequence its place in the history; 0 for an event that has none, such as a heart-beat
 * @param street null when the premise is unknown
 * @param departments whom it concerns; everybody when empty
 */
record Frame(long sequence, String premise, @Nullable String street, List<String> departments, byte[] bytes) {
    static Frame of(
            long sequence,
            String event,
            String premise,
            @Nullable String street,
            List<String> departments,
            String json) {
        String text = "id: " + sequence + "\nevent: " + event + "\ndata: " + json + "\n\n";
        return new Frame(sequence, premise, street, departments, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first thing a client hears: it sets the position from which the client would resume. */
    static Frame greeting(long position, String event, String json) {
        return new Frame(
                0,
                "",
                null,
                List.of(),
                of(position, event, "", null, List.of(), json).bytes());
    }

    /** Something for one client or for all that is no part of the history and does not move its position. */
    static Frame aside(String event, String json) {
        String text = ": " + event + "\nevent: " + event + "\ndata: " + json + "\n\n";
        return new Frame(0, "", null, List.of(), text.getBytes(StandardCharsets.UTF_8));
    }
}
