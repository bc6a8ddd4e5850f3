package dev.vigil.jobs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.ingest.RawMessage;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What goes from one task to the next comes out as it went in. */
class StreamTypeTest {
    private static final byte[] BYTES = {0, -1, 127, '#'};

    @Test
    void anObservationWithEveryField() throws IOException {
        Observation full = new Observation(
                "工地-1",
                "dust-1",
                "pm10",
                -5,
                Long.MAX_VALUE,
                81.5,
                "文字",
                "µg/m³",
                Quality.SUSPECT_CLOCK,
                true,
                "mqtt:a/b",
                60_000,
                "event",
                "sha");

        assertThat(there(StreamType.OBSERVATION, full)).isEqualTo(full);
    }

    @Test
    void anObservationWithNothingButItsReading() throws IOException {
        Observation bare = Observation.of("d", "m", 1, Double.NaN, Quality.NORMAL);

        assertThat(there(StreamType.OBSERVATION, bare)).isEqualTo(bare);
        assertThat(there(StreamType.OBSERVATION, bare).text()).isNull();
    }

    @Test
    void everyQuality() throws IOException {
        for (Quality quality : Quality.values()) {
            Observation observation = Observation.of("d", "m", 1, 2, quality);
            assertThat(there(StreamType.OBSERVATION, observation).quality()).isEqualTo(quality);
        }
    }

    @Test
    void aRawMessageWithItsBytes() throws IOException {
        RawMessage message = there(StreamType.RAW_MESSAGE, new RawMessage("mqtt:t", "t", BYTES, 7));

        assertThat(message.payload()).containsExactly(BYTES);
        assertThat(message).usingRecursiveComparison().isEqualTo(new RawMessage("mqtt:t", "t", BYTES, 7));
    }

    @Test
    void aRecordAndATickOfTheLog() throws IOException {
        LogRecord said = LogRecord.said("premise", BYTES, 9);
        LogRecord tick = LogRecord.tick(1, 2, 10, 3);

        assertThat(there(StreamType.LOG_RECORD, said))
                .usingRecursiveComparison()
                .isEqualTo(said);
        assertThat(there(StreamType.LOG_RECORD, tick))
                .usingRecursiveComparison()
                .isEqualTo(tick);
    }

    private static <T> T there(TypeInformation<T> type, T value) throws IOException {
        TypeSerializer<T> serializer = type.createSerializer(new SerializerConfigImpl());
        DataInputDeserializer in = new DataInputDeserializer(bytes(serializer, value, value));
        T first = serializer.deserialize(in);
        T second = serializer.deserialize(in);
        assertThat(in.available()).as("nothing is left").isZero();
        assertThat(bytes(serializer, first, second)).isEqualTo(bytes(serializer, value, value));
        return first;
    }

    private static <T> byte[] bytes(TypeSerializer<T> serializer, T one, T other) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(one, out);
        serializer.serialize(other, out);
        return out.getCopyOfBuffer();
    }
}
