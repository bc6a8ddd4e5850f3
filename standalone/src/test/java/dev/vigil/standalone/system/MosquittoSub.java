package dev.vigil.standalone.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The {@code mosquitto_sub} of Debian: a screen or a siren that is not ours. */
final class MosquittoSub {
    private MosquittoSub() {}

    /** The first message that comes, within half a minute. */
    static String first(String filter, int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "mosquitto_sub",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-V",
                        "mqttv5",
                        "-q",
                        "1",
                        "-C",
                        "1",
                        "-W",
                        "30",
                        "-t",
                        filter)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("no message to " + filter + "; mosquitto_sub said " + said);
        }
        return said;
    }
}
