package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The planner's state as bytes: a version, then its parts. A reader knows every version before its own. */
final class PlannerStateBytes {
    private static final int VERSION = 1;

    private PlannerStateBytes() {}

    static void write(PlannerState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(state.premise, out);
        Fields.list(List.copyOf(state.alerts.values()), PlannerStateBytes::alert, out);
        Fields.list(List.copyOf(state.tasks.values()), TaskBytes::write, out);
        out.writeInt(state.bound.size());
        for (Map.Entry<String, String> entry : state.bound.entrySet()) {
            Fields.text(entry.getKey(), out);
            Fields.text(entry.getValue(), out);
        }
        out.writeInt(state.actions.size());
        for (Map.Entry<String, Long> entry : state.actions.entrySet()) {
            Fields.text(entry.getKey(), out);
            out.writeLong(entry.getValue());
        }
    }

    static PlannerState read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("planner state of version " + version + ", known are 1 to " + VERSION);
        }
        PlannerState state = new PlannerState(Fields.text(in));
        Fields.list(PlannerStateBytes::alert, in).forEach(alert -> state.alerts.put(alert.id, alert));
        Fields.list(TaskBytes::read, in).forEach(task -> state.tasks.put(task.id(), task));
        for (int left = in.readInt(); left > 0; left--) {
            state.bound.put(Fields.text(in), Fields.text(in));
        }
        for (int left = in.readInt(); left > 0; left--) {
            state.actions.put(Fields.text(in), in.readLong());
        }
        return state;
    }

    private static void alert(AlertFact alert, DataOutput out) throws IOException {
        Fields.text(alert.id, out);
        Fields.text(alert.rule, out);
        Fields.bilingual(alert.title(), out);
        Fields.texts(alert.items(), out);
        out.writeLong(alert.dismissedAt());
        Fields.list(List.copyOf(alert.revisions()), PlannerStateBytes::revision, out);
    }

    private static AlertFact alert(DataInput in) throws IOException {
        AlertFact alert = new AlertFact(Fields.text(in), Fields.text(in), Fields.bilingual(in), Fields.texts(in));
        alert.dismiss(in.readLong());
        Fields.list(PlannerStateBytes::revision, in).forEach(alert::restore);
        return alert;
    }

    private static void revision(AlertRevision revision, DataOutput out) throws IOException {
        out.writeInt(revision.revision());
        Fields.name(revision.state(), out);
        Fields.name(revision.change(), out);
        Fields.name(revision.severity(), out);
        out.writeLong(revision.publishedAt());
    }

    private static AlertRevision revision(DataInput in) throws IOException {
        return new AlertRevision(
                in.readInt(),
                Fields.name(AlertState.class, in),
                Fields.name(AlertChange.class, in),
                Fields.name(Severity.class, in),
                in.readLong());
    }
}
