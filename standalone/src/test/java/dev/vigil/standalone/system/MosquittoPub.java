package dev.vigil.standalone.system;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** The {@code mosquitto_pub} of Debian: a client that is not ours. */
record MosquittoPub(int port) {
    /** True when the broker acknowledged it (QoS 1). */
    boolean publish(String topic, byte[] payload) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "mosquitto_pub",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-V",
                        "mqttv5",
                        "-q",
                        "1",
                        "-t",
                        topic,
                        payload.length == 0 ? "-n" : "-s")
                .redirectErrorStream(true)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(payload);
        } catch (IOException refused) {
            // it could not connect and has ended; its exit code says so
        }
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    boolean publish(String topic, String payload) throws IOException, InterruptedException {
        return publish(topic, payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
