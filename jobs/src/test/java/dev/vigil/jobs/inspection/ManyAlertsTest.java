package dev.vigil.jobs.inspection;

import static dev.vigil.jobs.inspection.Office.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskPart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** Hundreds of red alerts at one premise within seconds: one task, published as seldom as its size asks for. */
class ManyAlertsTest {
    private static final String PREMISE = "site";
    private static final long APART = 10;
    private static final int ALERTS = 500;
    private static final long TICK = 200;

    @Test
    void whatIsPublishedGrowsWithTheAlertsAndNotWithTheirSquare() throws Exception {
        List<Task> published = undisturbed();

        long parts = published.stream().mapToLong(task -> task.parts().size()).sum();
        long bytes =
                published.stream().mapToLong(task -> Json.bytes(task).length).sum();
        System.out.printf(
                "%d alerts at one premise: %d revisions of its task, %d parts, %d bytes%n",
                ALERTS, published.size(), parts, bytes);
        assertThat(parts).isLessThan(4 * ALERTS);
        assertThat(published.get(0).publishedAt())
                .as("the first is there at once")
                .isEqualTo(NOON);
        assertThat(published).extracting(Task::id).containsOnly(published.get(0).id());
        assertThat(last(published).parts())
                .as("none is missing in the end")
                .extracting(TaskPart::alert)
                .containsExactlyElementsOf(
                        IntStream.range(0, ALERTS).mapToObj(ManyAlertsTest::id).toList());
        assertThat(last(published).publishedAt())
                .as("nor is it late: no revision is longer away than the one before it is large")
                .isLessThan(NOON + 2 * ALERTS * APART);
    }

    @Test
    void killedWhileAlertsAreGatheredItSaysTheSameRevisions() throws Exception {
        List<Task> undisturbed = undisturbed();
        for (int at : new int[] {15, 203, 419}) {
            List<Task> said = new ArrayList<>();
            OperatorSubtaskState checkpoint;
            try (Office office = Office.opened().registry(PREMISE)) {
                run(office, 0, at, TICK);
                said.addAll(office.tasks());
                checkpoint = office.snapshot();
            }
            try (Office restored = Office.restored(checkpoint)) {
                run(restored, at, ALERTS, 37 * TICK); // the clock is looked at more seldom
                said.addAll(restored.clock(NOON + 2 * ALERTS * APART).tasks());
            }
            assertThat(said).as("killed after %d alerts", at).isEqualTo(undisturbed);
        }
    }

    private static List<Task> undisturbed() throws Exception {
        try (Office office = Office.opened().registry(PREMISE)) {
            run(office, 0, ALERTS, TICK);
            return office.clock(NOON + 2 * ALERTS * APART).tasks();
        }
    }

    private static void run(Office office, int from, int to, long tick) throws Exception {
        long ticked = NOON;
        for (int i = from; i < to; i++) {
            long at = NOON + i * APART;
            if (at - ticked >= tick) {
                ticked = at;
                office.clock(at - 1);
            }
            office.hears(DustAlert.opened(id(i), PREMISE, Severity.RED, at));
        }
    }

    private static String id(int number) {
        return "a-%03d".formatted(number);
    }

    private static Task last(List<Task> tasks) {
        return tasks.get(tasks.size() - 1);
    }
}
