package dev.vigil.domain.inspection.finding;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import java.util.Optional;

/** Which findings a task takes. */
public final class FindingRules {
    private static final int SIGNERS = 2;

    private FindingRules() {}

    /** Why the finding cannot stand; empty when it can. */
    public static Optional<Bilingual> refusal(Finding finding, Task task) {
        if (!task.items().contains(finding.item())) {
            return Optional.of(new Bilingual(
                    finding.item() + "不在本次检查事项内，不得检查",
                    finding.item() + " is no item of this check and must not be inspected"));
        }
        if (task.state() != TaskState.BEGUN && task.state() != TaskState.FINISHED) {
            return Optional.of(new Bilingual("检查尚未开始", "the check has not begun"));
        }
        long signers = finding.officers().stream()
                .distinct()
                .filter(task.officers()::contains)
                .count();
        if (signers < SIGNERS) {
            return Optional.of(new Bilingual("须由两名以上被抽取的执法人员签字", "two of the officers drawn must sign it"));
        }
        return Optional.empty();
    }
}
