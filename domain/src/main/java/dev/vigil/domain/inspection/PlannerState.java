package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.frequency.Visit;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the planner remembers of one premise: its leads, the tasks as last published, which leads people have begun
 * to work on, and the actions that it has seen. Mutable; belongs to one key.
 */
public final class PlannerState {
    final String premise;
    /** By id of the alert, or of the action that brought the lead. */
    final Map<String, Lead> leads = new TreeMap<>();
    /** The last published revision, by task id. */
    final Map<String, Task> tasks = new TreeMap<>();
    /** Lead → the task in which it stays, because people have begun or ended that task. */
    final Map<String, String> bound = new TreeMap<>();
    /** Lead → where a person put it. */
    final Map<String, Pin> pins = new TreeMap<>();
    /** Action id → the clock at which it came. */
    final Map<String, Long> actions = new TreeMap<>();
    /** Task → when it ended by the hand of a person. */
    final Map<String, Long> ended = new TreeMap<>();
    /** Task → why the remote check sends somebody there. */
    final Map<String, Bilingual> onSite = new TreeMap<>();
    /** Task → certificate numbers that are not drawn for it again. */
    final Map<String, Set<String>> setAside = new TreeMap<>();
    /** Order to rectify → what was last heard of it. */
    final Map<String, OrderNews.Seen> orders = new TreeMap<>();
    /** In the order in which they took place. */
    final List<Visit> visits = new ArrayList<>();
    /** The clock at which something becomes due. */
    long next = Long.MAX_VALUE;

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

    /** The visits of about the last year, the oldest first. */
    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** The clock at which the planner has something to do; {@link Long#MAX_VALUE} when it has not. */
    public long nextDeadline() {
        return next;
    }

    public void write(DataOutput out) throws IOException {
        PlannerStateBytes.write(this, out);
    }

    /** @throws IOException when the bytes end early or are of a version that this code does not know */
    public static PlannerState read(DataInput in) throws IOException {
        return PlannerStateBytes.read(in);
    }
}
