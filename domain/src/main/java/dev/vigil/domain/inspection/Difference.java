package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one revision of a task says that the one before did not, in a sentence. */
final class Difference {
    private static final Bilingual CHANGED = new Bilingual("预警内容变化", "what the alerts say has changed");

    private Difference() {}

    static Bilingual between(Task before, Task after) {
        if (after.state() == TaskState.CANCELLED && before.state() != TaskState.CANCELLED) {
            return Reasons.CANCELLED;
        }
        if (!before.stands() && after.stands()) {
            return Reasons.REOPENED;
        }
        Bilingual parts = betweenParts(before, after);
        if (parts != null) {
            return parts;
        }
        DrawRecord then = draw(before);
        DrawRecord now = draw(after);
        if (now.done().size() > then.done().size()) {
            return Reasons.DRAWN;
        }
        if (now.pending() != null && then.pending() == null) {
            return Reasons.COMMITTED;
        }
        Bilingual failure = now.failure();
        if (failure != null && !failure.equals(then.failure())) {
            return failure;
        }
        return before.method() == after.method() ? CHANGED : after.methodReason();
    }

    private static @Nullable Bilingual betweenParts(Task before, Task after) {
        Map<String, TaskPart> known =
                before.parts().stream().collect(Collectors.toMap(TaskPart::alert, Function.identity()));
        for (TaskPart part : after.parts()) {
            TaskPart earlier = known.get(part.alert());
            if (earlier == null) {
                long joined = after.parts().stream()
                        .filter(one -> !known.containsKey(one.alert()))
                        .count();
                return Reasons.joined(part.title(), joined - 1);
            }
            if (part.withdrawn() && !earlier.withdrawn()) {
                return Reasons.both(Reasons.left(part.title()), part.reason());
            }
            if (part.severity() != earlier.severity()) {
                return Reasons.severity(part.title(), part.severity());
            }
        }
        return null;
    }

    private static DrawRecord draw(Task task) {
        return task.basis() == null ? DrawRecord.none() : task.basis().draw();
    }
}
