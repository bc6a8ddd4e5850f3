package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A task of many parts rests between its revisions, and takes in what was said meanwhile. */
class LargeTaskTest extends CaseTest {
    private static final int SOME = 11;
    private static final long RESTED = MORNING + 10 * SOME;

    @Test
    void aSmallTaskIsPublishedWithEachAlert() {
        flood(SOME);

        assertThat(published).hasSize(SOME);
    }

    @Test
    void aLargeOneGathersWhatComesWhileItRestsAndSaysHowMuchThatWas() {
        flood(SOME);
        on(alert(SOME).opened(Severity.RED, RESTED - 2));
        on(alert(SOME + 1).opened(Severity.RED, RESTED - 1));
        assertThat(published).hasSize(SOME);
        assertThat(planner.nextDeadline(state)).isEqualTo(RESTED);

        planner.advance(state, premise, RESTED + HOUR, published::add);
        assertThat(published).hasSize(SOME + 1);
        assertThat(last().publishedAt()).isEqualTo(RESTED);
        assertThat(last().parts()).hasSize(SOME + 2);
        assertThat(last().reason().en()).endsWith("title of a-11, and by 1 more");
        assertThat(last().reason().zh()).endsWith("title of a-11，另有1条");
    }

    @Test
    void whatComesWhenItHasRestedIsPublishedAtOnce() {
        flood(SOME);
        on(alert(SOME).opened(Severity.RED, RESTED));

        assertThat(last().publishedAt()).isEqualTo(RESTED);
        assertThat(last().parts()).hasSize(SOME + 1);
    }

    @Test
    void whoBeginsItTakesAlongWhatWasGathered() {
        flood(SOME);
        on(alert(SOME).opened(Severity.RED, RESTED - 2));
        act(ActionKind.BEGIN_TASK, null, last().id(), RESTED - 1, Map.of());

        assertThat(last().state()).isEqualTo(TaskState.BEGUN);
        assertThat(last().parts()).hasSize(SOME + 1);
        assertThat(planner.nextDeadline(state)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aFloodGivesTheSameTaskInAnyOrderAndThroughRestarts() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Alert> flood = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                flood.add(alert(i).opened(Severity.RED, MORNING + random.nextInt(4_000)));
            }
            Task expected = afterwards(flood, Set.of());
            flood.addAll(flood.subList(0, 20));
            Collections.shuffle(flood, random);
            Set<Integer> restarts =
                    random.ints(8, 0, flood.size()).boxed().collect(Collectors.toCollection(HashSet::new));

            assertThat(expected.parts()).hasSize(80);
            assertThat(afterwards(flood, restarts)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** The one task that stands, without what depends on the way; an alert comes every 50 ms. */
    private Task afterwards(List<Alert> flood, Set<Integer> restarts) {
        PlannerState fresh = PlannerState.fresh(Alerts.PREMISE);
        for (int i = 0; i < flood.size(); i++) {
            if (restarts.contains(i)) {
                fresh = Restart.of(fresh);
            }
            planner.on(fresh, premise, CaseEvent.of(flood.get(i)), MORNING + 4_000 + i * 50L, task -> {});
        }
        planner.advance(fresh, premise, MORNING + HOUR, task -> {});
        return fresh.tasks().stream()
                .filter(Task::stands)
                .map(task -> task.asRevision(0, 0, Reasons.NONE))
                .collect(Collectors.collectingAndThen(Collectors.toList(), tasks -> {
                    assertThat(tasks).hasSize(1);
                    return tasks.get(0);
                }));
    }

    /** At the same instant. */
    private void flood(int alerts) {
        for (int i = 0; i < alerts; i++) {
            on(alert(i).opened(Severity.RED, MORNING));
        }
    }

    private static Alerts alert(int number) {
        return Alerts.of("a-%02d".formatted(number), "ECO-DUST-01");
    }
}
