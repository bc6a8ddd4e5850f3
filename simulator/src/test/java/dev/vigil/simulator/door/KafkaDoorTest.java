package dev.vigil.simulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.simulator.message.Message;
import dev.vigil.simulator.message.Way;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaDoorTest {
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());

    @Test
    void keysByTheCameraAndCountsWhatIsConfirmed() {
        KafkaDoor door = new KafkaDoor(producer);
        door.send(event());

        assertThat(door.confirmed()).isZero();
        producer.completeNext();

        assertThat(producer.history().get(0).key()).isEqualTo("cam-1");
        assertThat(producer.history().get(0).topic()).isEqualTo("raw-camera");
        assertThat(door.confirmed()).isOne();
    }

    @Test
    void countsWhatKafkaDoesNotTakeAndGoesOn() {
        KafkaDoor door = new KafkaDoor(producer);
        door.send(event());
        producer.errorNext(new TimeoutException("away"));
        producer.sendException = new TimeoutException("no metadata");
        door.send(event());
        producer.sendException = null;
        door.send(event());
        producer.completeNext();

        assertThat(door.givenUp()).isEqualTo(2);
        assertThat(door.confirmed()).isOne();
        door.close();
        assertThat(producer.closed()).isTrue();
    }

    private static Message event() {
        return new Message(0, Way.KAFKA, "raw-camera", "cam-1", new byte[] {1});
    }
}
