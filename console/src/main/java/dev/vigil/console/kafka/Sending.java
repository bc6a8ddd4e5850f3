package dev.vigil.console.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends records, and returns when the broker has all of them. */
public final class Sending {
    private Sending() {}

    /** @throws KafkaException when one of them did not arrive; others may have */
    public static void all(Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records)
            throws InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (ProducerRecord<String, byte[]> one : records) {
            sent.add(producer.send(one));
        }
        producer.flush();
        for (Future<?> future : sent) {
            try {
                future.get();
            } catch (ExecutionException failed) {
                throw new KafkaException("not sent: " + failed.getCause().getMessage(), failed.getCause());
            }
        }
    }
}
