package dev.vigil.standalone.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The {@code mosquitto_sub} of Debian: a screen or a siren that is not ours. */
final class MosquittoSub {
    private static final int TIMED_OUT = 27;

    private MosquittoSub() {}

    /** The first message that comes, within two minutes. */
    static String first(String filter, int port) throws IOException, InterruptedException {
        Process process = process(filter, port, 120);
        String said = said(process);
        if (process.waitFor() != 0) {
            throw new AssertionError("no message to " + filter + "; mosquitto_sub said " + said);
        }
        return said;
    }

    /** What the broker keeps for whoever comes; empty when that is nothing. */
    static String kept(String filter, int port) throws IOException, InterruptedException {
        Process process = process(filter, port, 1);
        String said = said(process);
        return process.waitFor() == TIMED_OUT ? "" : said;
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process process(String filter, int port, int seconds) throws IOException {
        return new ProcessBuilder(
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
                        Integer.toString(seconds),
                        "-t",
                        filter)
                .redirectErrorStream(true)
                .start();
    }
}
