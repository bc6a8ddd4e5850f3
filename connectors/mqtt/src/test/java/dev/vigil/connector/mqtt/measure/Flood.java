package dev.vigil.connector.mqtt.measure;

import dev.vigil.connector.mqtt.harness.Publisher;
import java.util.ArrayList;
import java.util.List;

/** Devices that publish as fast as the broker confirms. */
final class Flood {
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    Flood(String uri, String topic, int streams, byte[] payload) throws Exception {
        for (int stream = 0; stream < streams; stream++) {
            Publisher publisher = new Publisher(uri, "flood-" + topic.replace('/', '-') + stream);
            String target = topic + stream;
            Thread thread = new Thread(() -> run(publisher, target, payload), "flood");
            threads.add(thread);
            thread.start();
        }
    }

    private void run(Publisher publisher, String topic, byte[] payload) {
        try {
            while (!over) {
                publisher.publishUnrecorded(topic, payload);
            }
            publisher.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
