package dev.vigil.domain.observation;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vigil.domain.observation.wire.ObservationRecord;
import dev.vigil.domain.observation.wire.QualityCode;
import org.jspecify.annotations.Nullable;

/** An observation as it lies in the topic {@code observations}: Protocol Buffers, schema observation.proto. */
public final class ObservationBytes {
    private ObservationBytes() {}

    public static byte[] write(Observation observation) {
        ObservationRecord.Builder builder = ObservationRecord.newBuilder()
                .setPremise(observation.premise())
                .setDevice(observation.device())
                .setMetric(observation.metric())
                .setAt(observation.at())
                .setReceived(observation.received())
                .setUnit(orEmpty(observation.unit()))
                .setQuality(QualityCode.forNumber(observation.quality().code()))
                .setResent(observation.resent())
                .setSource(orEmpty(observation.source()))
                .setInterval(observation.interval())
                .setEvent(orEmpty(observation.event()))
                .setPicture(orEmpty(observation.picture()));
        String text = observation.text();
        if (text == null) {
            builder.setValue(observation.value());
        } else {
            builder.setText(text);
        }
        return builder.build().toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are not an observation */
    public static Observation read(byte[] bytes) {
        ObservationRecord wire;
        try {
            wire = ObservationRecord.parseFrom(bytes);
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalArgumentException("not an observation: " + broken.getMessage(), broken);
        }
        boolean text = wire.getReadingCase() == ObservationRecord.ReadingCase.TEXT;
        return new Observation(
                wire.getPremise(),
                wire.getDevice(),
                wire.getMetric(),
                wire.getAt(),
                wire.getReceived(),
                text ? Double.NaN : wire.getValue(),
                text ? wire.getText() : null,
                orNull(wire.getUnit()),
                Quality.ofCode(wire.getQualityValue()),
                wire.getResent(),
                orNull(wire.getSource()),
                wire.getInterval(),
                orNull(wire.getEvent()),
                orNull(wire.getPicture()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
