package dev.vigil.domain.inspection.policy;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.TaskKind;
import java.util.Map;

/**
 * How the leads of one scenario become tasks.
 *
 * @param from the least severity of an alert that starts a task
 * @param window how long after its opening a task takes further leads, ms
 * @param reopen how long after its end a task is re-opened by an alert that comes again, ms
 * @param due per severity, for alerts
 * @param kinds per kind of check, for leads that are no alerts
 * @param settle per severity: how long leads may gather before officers are drawn, ms
 */
public record Policy(
        MergeBy merge,
        Severity from,
        long window,
        long reopen,
        Map<Severity, DueRule> due,
        Map<TaskKind, DueRule> kinds,
        Map<Severity, Long> settle) {
    private static final long MINUTE = 60_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    public Policy {
        due = Map.copyOf(due);
        kinds = Map.copyOf(kinds);
        settle = Map.copyOf(settle);
        for (Severity severity : Severity.values()) {
            if (!due.containsKey(severity) || !settle.containsKey(severity)) {
                throw new IllegalArgumentException("a policy must know every severity, not " + severity);
            }
        }
        for (TaskKind kind : TaskKind.values()) {
            if (kind != TaskKind.INSTANT && !kinds.containsKey(kind)) {
                throw new IllegalArgumentException("a policy must know every kind of check, not " + kind);
            }
        }
    }

    /** One visit by everyone; red is due in 2 h, orange in 8 h, yellow in 24 h, whatever the day. */
    public static Policy plain() {
        return new Policy(
                MergeBy.PREMISE,
                Severity.YELLOW,
                30 * DAY,
                3 * DAY,
                Map.of(
                        Severity.RED, new DueRule(2 * HOUR, false),
                        Severity.ORANGE, new DueRule(8 * HOUR, false),
                        Severity.YELLOW, new DueRule(DAY, false),
                        Severity.BLUE, new DueRule(3 * DAY, false)),
                Map.of(
                        TaskKind.CLUE, new DueRule(5 * DAY, true),
                        TaskKind.SPECIAL, new DueRule(14 * DAY, false),
                        TaskKind.PLANNED, new DueRule(30 * DAY, false)),
                Map.of(Severity.RED, 0L, Severity.ORANGE, 10 * MINUTE, Severity.YELLOW, HOUR, Severity.BLUE, HOUR));
    }

    public DueRule dueOf(Severity severity) {
        return due.get(severity);
    }

    /** @param kind any but {@link TaskKind#INSTANT}, whose due time follows the severity */
    public DueRule dueOf(TaskKind kind) {
        return kinds.get(kind);
    }

    public long settleFor(Severity severity) {
        return settle.get(severity);
    }
}
