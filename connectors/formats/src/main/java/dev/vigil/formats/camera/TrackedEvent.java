package dev.vigil.formats.camera;

import dev.vigil.domain.observation.Observation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;

/**
 * What is known of an event.
 *
 * @param began event time of its beginning, epoch ms
 * @param value the last that was said while it went on
 * @param text empty when there is none
 * @param picture hash of its picture; empty when there is none
 * @param heard when it was last spoken of, arrival time
 */
record TrackedEvent(long began, double value, String text, String picture, boolean ended, long heard) {

    static TrackedEvent of(Observation first) {
        return new TrackedEvent(
                first.at(),
                first.value(),
                Objects.requireNonNullElse(first.text(), ""),
                Objects.requireNonNullElse(first.picture(), ""),
                first.value() == 0,
                first.received());
    }

    TrackedEvent then(Observation next) {
        boolean ends = next.value() == 0;
        boolean closed = ended || ends;
        String newPicture = next.picture() == null ? picture : next.picture();
        return new TrackedEvent(
                Math.min(began, next.at()),
                closed ? value : next.value(),
                closed ? text : Objects.requireNonNullElse(next.text(), text),
                newPicture,
                closed,
                Math.max(heard, next.received()));
    }

    boolean tellsNothingNew(TrackedEvent after) {
        return Double.compare(value, after.value) == 0
                && text.equals(after.text)
                && picture.equals(after.picture)
                && ended == after.ended;
    }

    /** The end stands at its own time, a new value too; a picture that comes late belongs to the beginning. */
    Observation report(TrackedEvent before, Observation observation) {
        boolean onlyThePicture =
                Double.compare(value, before.value) == 0 && text.equals(before.text) && ended == before.ended;
        return onlyThePicture
                ? observation
                        .at(before.began, observation.quality())
                        .measured(observation.metric(), value, observation.unit())
                : observation;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(began);
        out.writeDouble(value);
        out.writeUTF(text);
        out.writeUTF(picture);
        out.writeBoolean(ended);
        out.writeLong(heard);
    }

    static TrackedEvent read(DataInput in) throws IOException {
        return new TrackedEvent(
                in.readLong(), in.readDouble(), in.readUTF(), in.readUTF(), in.readBoolean(), in.readLong());
    }
}
