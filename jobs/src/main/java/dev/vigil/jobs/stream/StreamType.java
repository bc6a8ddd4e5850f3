package dev.vigil.jobs.stream;

import dev.vigil.domain.observation.Observation;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.ingest.RawMessage;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** The types of the streams that carry every message and every reading. */
public final class StreamType<T> extends TypeInformation<T> {
    public static final StreamType<RawMessage> RAW_MESSAGE =
            new StreamType<>(RawMessage.class, new RawMessageSerializer());
    public static final StreamType<Observation> OBSERVATION =
            new StreamType<>(Observation.class, new ObservationSerializer());
    public static final StreamType<LogRecord> LOG_RECORD = new StreamType<>(LogRecord.class, new LogRecordSerializer());

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final TypeSerializer<T> serializer;

    private StreamType(Class<T> type, TypeSerializer<T> serializer) {
        this.type = type;
        this.serializer = serializer;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return serializer;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof StreamType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamType<?> that && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public String toString() {
        return "StreamType<" + type.getSimpleName() + ">";
    }
}
