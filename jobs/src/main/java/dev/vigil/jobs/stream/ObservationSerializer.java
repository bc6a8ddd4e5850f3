package dev.vigil.jobs.stream;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

final class ObservationSerializer extends StreamSerializer<Observation> {
    private static final long serialVersionUID = 1L;

    @Override
    void write(Observation observation, DataOutputView out) throws IOException {
        StringValue.writeString(observation.premise(), out);
        StringValue.writeString(observation.device(), out);
        StringValue.writeString(observation.metric(), out);
        out.writeLong(observation.at());
        out.writeLong(observation.received());
        out.writeDouble(observation.value());
        StringValue.writeString(observation.text(), out);
        StringValue.writeString(observation.unit(), out);
        out.writeInt(observation.quality().code());
        out.writeBoolean(observation.resent());
        StringValue.writeString(observation.source(), out);
        out.writeLong(observation.interval());
        StringValue.writeString(observation.event(), out);
        StringValue.writeString(observation.picture(), out);
    }

    @Override
    Observation read(DataInputView in) throws IOException {
        return new Observation(
                StringValue.readString(in),
                StringValue.readString(in),
                StringValue.readString(in),
                in.readLong(),
                in.readLong(),
                in.readDouble(),
                StringValue.readString(in),
                StringValue.readString(in),
                Quality.ofCode(in.readInt()),
                in.readBoolean(),
                StringValue.readString(in),
                in.readLong(),
                StringValue.readString(in),
                StringValue.readString(in));
    }

    @Override
    Supplier<ObservationSerializer> maker() {
        return ObservationSerializer::new;
    }
}
