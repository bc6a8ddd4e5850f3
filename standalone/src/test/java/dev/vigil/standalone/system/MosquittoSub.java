package dev.vigil.standalone.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The {@code mosquitto_sub} of Debian, which waits for one message. */
final class MosquittoSub implements AutoCloseable {
    private final Process process;

    private MosquittoSub(Process process) {
        this.process = process;
    }

    /** Returns when it is subscribed. */
    static MosquittoSub to(String topic, int port) throws IOException {
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
                        "-d",
                        "-t",
                        topic)
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        while (!said.toString().contains("SUBACK")) {
            int next = process.getInputStream().read();
            if (next < 0) {
                throw new AssertionError("mosquitto_sub ended: " + said);
            }
            said.append((char) next);
        }
        return new MosquittoSub(process);
    }

    /** Waits for the message as long as a device does before it sends again. */
    boolean heard() throws InterruptedException {
        return process.waitFor(10, TimeUnit.SECONDS);
    }

    /** Everything that it prints until the message has come. */
    String message() throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("no message within 60 s; it said " + said);
        }
        return said;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
