package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.CaseEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Permuted and repeated alerts give the same tasks, also through a restart at any point. */
class AnyOrderTest extends CaseTest {
    private static final String[] ITEMS = {
        "ECO-DUST-01", "EMG-GAS-01", "MKT-KITCHEN-01", "FIRE-WATER-01", "CUL-STAR-01", "NO-SUCH-01"
    };

    @Test
    void permutedAndRepeatedAlertsGiveTheSameTasks() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            List<Alert> history = history(random);
            List<Task> expected = standing(history);
            List<Alert> shuffled = new ArrayList<>(history);
            history.stream().filter(alert -> random.nextInt(3) == 0).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);

            assertThat(standing(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void aRestartAtEveryEventChangesNothing() {
        for (int seed = 0; seed < 30; seed++) {
            List<Alert> history = history(new Random(seed));
            history.forEach(this::on);
            List<Task> expected = List.copyOf(published);
            published.clear();
            state = PlannerState.fresh(Alerts.PREMISE);
            for (Alert alert : history) {
                state = Restart.of(state);
                on(alert);
            }

            assertThat(published).as("seed %d", seed).isEqualTo(expected);
            published.clear();
            state = PlannerState.fresh(Alerts.PREMISE);
        }
    }

    @Test
    void noTaskEverBreaksTheRules() {
        for (int seed = 0; seed < 150; seed++) {
            history(new Random(seed)).forEach(this::on);
            state = PlannerState.fresh(Alerts.PREMISE);
        }
        assertThat(published)
                .isNotEmpty()
                .allMatch(task -> !task.items().isEmpty()
                        && task.items().stream().allMatch(CATALOGUE::mayInspect)
                        && task.parts().stream().allMatch(part -> part.withdrawn() || task.dueAt() <= part.dueAt()));
    }

    @Test
    void alertsOfOneInstantMakeOneTaskWhoeverComesFirst() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Alert> atOnce = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(5); i++) {
                atOnce.add(Alerts.of("a-" + i, ITEMS[random.nextInt(5)]).opened(Severity.RED, MORNING));
            }
            Collections.shuffle(atOnce, random);
            PlannerState fresh = PlannerState.fresh(Alerts.PREMISE);
            List<Task> said = new ArrayList<>();
            atOnce.forEach(alert -> planner.on(fresh, premise, CaseEvent.of(alert), MORNING, said::add));

            assertThat(said).as("seed %d", seed).extracting(Task::state).containsOnly(TaskState.PROPOSED);
            assertThat(said)
                    .extracting(Task::id)
                    .containsOnly(Grouping.idOf(Alerts.PREMISE, atOnce.get(0).id(), 0));
            assertThat(said.get(said.size() - 1).parts())
                    .extracting(TaskPart::alert)
                    .containsExactlyInAnyOrderElementsOf(
                            atOnce.stream().map(Alert::id).toList());
        }
    }

    /** No two alerts open at the same instant: of such the first to come names the task. */
    private static List<Alert> history(Random random) {
        List<Alert> history = new ArrayList<>();
        int alerts = 1 + random.nextInt(5);
        for (int i = 0; i < alerts; i++) {
            Alerts alert = Alerts.of("a-" + i, ITEMS[random.nextInt(ITEMS.length)]);
            long at = MORNING + random.nextInt(48) * HOUR + i;
            history.add(alert.opened(severity(random), at));
            int revisions = random.nextInt(4);
            for (int revision = 2; revision < 2 + revisions; revision++) {
                at += random.nextInt(10) * HOUR;
                history.add(revision(alert, revision, random, at));
            }
        }
        history.sort((a, b) -> Long.compare(a.publishedAt(), b.publishedAt()));
        return history;
    }

    private static Alert revision(Alerts alert, int revision, Random random, long at) {
        return switch (random.nextInt(5)) {
            case 0 -> alert.revision(revision, AlertState.WITHDRAWN, AlertChange.WITHDRAWN, severity(random), at);
            case 1 -> alert.revision(revision, AlertState.CLEARED, AlertChange.CLEARED, severity(random), at);
            case 2 -> alert.revision(revision, AlertState.OPEN, AlertChange.AMENDED, severity(random), at);
            default -> alert.revision(revision, AlertState.OPEN, AlertChange.SEVERITY, severity(random), at);
        };
    }

    private static Severity severity(Random random) {
        return List.of(Severity.values()).get(random.nextInt(4));
    }

    /** The tasks that stand in the end, without what depends on the way: revision, clock and reason. */
    private List<Task> standing(List<Alert> alerts) {
        PlannerState fresh = PlannerState.fresh(Alerts.PREMISE);
        Map<String, Task> latest = new HashMap<>();
        for (Alert alert : alerts) {
            planner.on(fresh, premise, CaseEvent.of(alert), alert.publishedAt(), task -> latest.put(task.id(), task));
        }
        return latest.values().stream()
                .filter(Task::stands)
                .map(task -> task.asRevision(0, 0, Reasons.NONE))
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }
}
