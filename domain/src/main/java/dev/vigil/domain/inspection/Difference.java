package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one revision of a task says that the one before did not, in a sentence. */
final class Difference {
    private static final Bilingual CHANGED = new Bilingual("预警内容变化", "what the alerts say has changed");

    private Difference() {}

    static Bilingual between(Task before, Task after) {
        if (after.state() == TaskState.CANCELLED && before.state() != TaskState.CANCELLED) {
            return Reasons.CANCELLED;
        }
        Map<String, TaskPart> known =
                before.parts().stream().collect(Collectors.toMap(TaskPart::alert, Function.identity()));
        for (TaskPart part : after.parts()) {
            TaskPart earlier = known.get(part.alert());
            if (earlier == null) {
                return Reasons.joined(part.title());
            }
            if (part.withdrawn() && !earlier.withdrawn()) {
                return Reasons.both(Reasons.left(part.title()), part.reason());
            }
            if (part.severity() != earlier.severity()) {
                return Reasons.severity(part.title(), part.severity());
            }
        }
        return CHANGED;
    }
}
