package dev.vigil.domain.inspection;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A task inside the planner's state. */
final class TaskBytes {
    private TaskBytes() {}

    static void write(Task task, DataOutput out) throws IOException {
        Fields.text(task.id(), out);
        out.writeInt(task.revision());
        Fields.text(task.premise(), out);
        Fields.name(task.state(), out);
        Fields.name(task.kind(), out);
        Fields.name(task.severity(), out);
        out.writeLong(task.openedAt());
        out.writeLong(task.dueAt());
        out.writeLong(task.publishedAt());
        Fields.name(task.method(), out);
        Fields.bilingual(task.methodReason(), out);
        Fields.list(task.parts(), TaskBytes::part, out);
        Fields.texts(task.items(), out);
        Fields.texts(task.departments(), out);
        Fields.texts(task.officers(), out);
        Fields.bilingual(task.reason(), out);
        // the basis is deep and rarely touched; as JSON it survives new fields without a version of its own
        Fields.text(task.basis() == null ? null : Json.text(task.basis()), out);
    }

    static Task read(DataInput in) throws IOException {
        return new Task(
                Fields.text(in),
                in.readInt(),
                Fields.text(in),
                Fields.name(TaskState.class, in),
                Fields.name(TaskKind.class, in),
                Fields.name(Severity.class, in),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                Fields.name(Method.class, in),
                Fields.bilingual(in),
                Fields.list(TaskBytes::part, in),
                Fields.texts(in),
                Fields.texts(in),
                Fields.texts(in),
                Fields.bilingual(in),
                basis(Fields.optionalText(in)));
    }

    private static @Nullable TaskBasis basis(@Nullable String json) {
        return json == null ? null : Json.read(json, TaskBasis.class);
    }

    private static void part(TaskPart part, DataOutput out) throws IOException {
        Fields.text(part.alert(), out);
        Fields.text(part.rule(), out);
        Fields.bilingual(part.title(), out);
        Fields.name(part.severity(), out);
        Fields.texts(part.items(), out);
        Fields.texts(part.departments(), out);
        out.writeLong(part.dueAt());
        out.writeLong(part.joinedAt());
        out.writeBoolean(part.withdrawn());
        Fields.bilingual(part.reason(), out);
        Fields.name(part.kind(), out);
    }

    private static TaskPart part(DataInput in) throws IOException {
        return new TaskPart(
                Fields.text(in),
                Fields.text(in),
                Fields.bilingual(in),
                Fields.name(Severity.class, in),
                Fields.texts(in),
                Fields.texts(in),
                in.readLong(),
                in.readLong(),
                in.readBoolean(),
                Fields.bilingual(in),
                Fields.name(TaskKind.class, in));
    }
}
