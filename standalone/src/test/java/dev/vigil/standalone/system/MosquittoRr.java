package dev.vigil.standalone.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The {@code mosquitto_rr} of Debian: a device that sends a message and waits for the answer to it. */
record MosquittoRr(int port) {
    private static final int PATIENCE = 120;

    /** Subscribes to the answers, sends at QoS 1, and gives the answer, if one comes within two minutes. */
    Optional<String> ask(String topic, String message, String answers) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "mosquitto_rr",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-V",
                        "mqttv5",
                        "-q",
                        "1",
                        "-W",
                        Integer.toString(PATIENCE),
                        "-e",
                        answers,
                        "-t",
                        topic,
                        "-m",
                        message)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean answered = process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0;
        return answered ? Optional.of(said.strip()) : Optional.empty();
    }
}
