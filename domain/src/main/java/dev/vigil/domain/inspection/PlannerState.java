package dev.vigil.domain.inspection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the planner remembers of one premise: its alerts, the tasks as last published, which alerts people
 * have begun to work on, and the actions that it has seen. Mutable; belongs to one key.
 */
public final class PlannerState {
    final String premise;
    /** By alert id. */
    final Map<String, AlertFact> alerts = new TreeMap<>();
    /** The last published revision, by task id. */
    final Map<String, Task> tasks = new TreeMap<>();
    /** Alert id → the task in which it stays, because people have begun or ended that task. */
    final Map<String, String> bound = new TreeMap<>();
    /** Action id → the clock at which it came. */
    final Map<String, Long> actions = new TreeMap<>();

    PlannerState(String premise) {
        this.premise = premise;
    }

    public static PlannerState fresh(String premise) {
        return new PlannerState(premise);
    }

    public String premise() {
        return premise;
    }

    /** The last published revision of every task that is remembered. */
    public List<Task> tasks() {
        return List.copyOf(tasks.values());
    }

    public @Nullable Task task(String id) {
        return tasks.get(id);
    }

    public void write(DataOutput out) throws IOException {
        PlannerStateBytes.write(this, out);
    }

    /** @throws IOException when the bytes end early or are of a version that this code does not know */
    public static PlannerState read(DataInput in) throws IOException {
        return PlannerStateBytes.read(in);
    }
}
