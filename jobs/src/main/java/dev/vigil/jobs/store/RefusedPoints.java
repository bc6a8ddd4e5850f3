package dev.vigil.jobs.store;

import dev.vigil.connector.influxdb.RejectedPoint;
import dev.vigil.connector.influxdb.RejectedPoints;
import dev.vigil.domain.Topics;
import dev.vigil.domain.observation.Rejection;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.ingest.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Points that the store refuses for good go to the dead letters, as the line that was sent. */
public final class RefusedPoints implements RejectedPoints.Factory {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Map.copyOf is serializable, and so are its strings
    private final Map<String, String> connection;

    public RefusedPoints(Map<String, String> connection) {
        this.connection = Map.copyOf(connection);
    }

    @Override
    public RejectedPoints open(WriterInitContext context) {
        return new ToDeadLetters(new KafkaProducer<>(
                new HashMap<String, Object>(connection), new ByteArraySerializer(), new ByteArraySerializer()));
    }

    private static final class ToDeadLetters implements RejectedPoints {
        private final KafkaProducer<byte[], byte[]> producer;
        private final List<Future<RecordMetadata>> underWay = new ArrayList<>();

        ToDeadLetters(KafkaProducer<byte[], byte[]> producer) {
            this.producer = producer;
        }

        @Override
        public void accept(RejectedPoint point) {
            LogRecord letter = DeadLetter.of(new Rejection(
                            RejectionReason.STORE,
                            point.reason(),
                            point.line().getBytes(StandardCharsets.UTF_8),
                            "store",
                            "",
                            System.currentTimeMillis()))
                    .record();
            underWay.add(producer.send(new ProducerRecord<>(Topics.DEAD_LETTERS, letter.value())));
        }

        /** Fails when one of them is not safe in Kafka; the sink then asks again. */
        @Override
        public void flush() throws Exception {
            producer.flush();
            for (Future<RecordMetadata> sent : underWay) {
                sent.get();
            }
            underWay.clear();
        }

        @Override
        public void close() {
            producer.close();
        }
    }
}
