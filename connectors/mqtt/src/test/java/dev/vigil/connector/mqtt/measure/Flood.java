package dev.vigil.connector.mqtt.measure;

import dev.vigil.connector.mqtt.harness.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Devices that publish numbered messages as fast as the broker confirms. */
final class Flood {
    private final List<Thread> threads = new ArrayList<>();
    private final LongAdder sent = new LongAdder();
    private volatile boolean over;

    Flood(String uri, String topic, int streams, int size) throws Exception {
        for (int stream = 0; stream < streams; stream++) {
            Publisher publisher = new Publisher(uri, "flood-" + topic.replace('/', '-') + stream);
            int number = stream;
            Thread thread = new Thread(() -> run(publisher, topic + number, number, size), "flood");
            threads.add(thread);
            thread.start();
        }
    }

    private void run(Publisher publisher, String topic, int stream, int size) {
        try {
            for (long number = 0; !over; number++) {
                publisher.publishUnrecorded(topic, Tally.payload(stream, number, size));
                sent.increment();
            }
            publisher.flush();
            publisher.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return how many messages were sent, all of which the broker has confirmed */
    long stop() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return sent.sum();
    }
}
