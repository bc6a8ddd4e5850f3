package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.config.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever alerts and people do, by the shipped catalogue, officers, caps and calendar. */
class NoTaskBreaksTheRulesTest extends CaseTest {
    private static final InspectionBook BOOK = book();
    private static final List<String> ITEMS = items();
    private static final List<ActionKind> DEEDS = List.of(
            ActionKind.BEGIN_TASK,
            ActionKind.FINISH_TASK,
            ActionKind.CANCEL_TASK,
            ActionKind.REDRAW,
            ActionKind.UNMERGE,
            ActionKind.MERGE,
            ActionKind.CONCLUDE,
            ActionKind.ASSIGN,
            ActionKind.CLOSE,
            ActionKind.PLAN,
            ActionKind.COMPLAINT,
            ActionKind.TRANSFER);

    private static InspectionBook book() {
        Problems problems = new Problems();
        InspectionBook book = InspectionBook.read(Path.of("../config"), problems);
        problems.refuseIfAny();
        return book;
    }

    /** Published and unpublished ones, and one that there is not. */
    private static List<String> items() {
        List<String> items = new ArrayList<>(BOOK.catalogue().items().keySet());
        items.add("NO-SUCH-01");
        return items;
    }

    @Test
    void noUnpublishedItemNoSingleOfficerNoLaterDate() {
        for (int seed = 0; seed < 60; seed++) {
            live(new Random(seed));
        }
        assertThat(BOOK.catalogue().items().values())
                .as("there are items that must not be inspected")
                .anyMatch(item -> !item.published());
        assertThat(published).hasSizeGreaterThan(500).allSatisfy(NoTaskBreaksTheRulesTest::isLawful);
        assertThat(published).anyMatch(task -> task.officers().size() >= 2);
        assertThat(published).anyMatch(task -> task.parts().size() > 1);
        assertThat(published)
                .as("a look from afar needs two as well")
                .anyMatch(task -> task.state() == TaskState.BEGUN && task.method() != Method.ON_SITE)
                .anyMatch(task -> task.state() == TaskState.FINISHED && task.method() != Method.ON_SITE);
    }

    @Test
    void everyLeadHasOnePlaceInOneStandingTask() {
        for (int seed = 0; seed < 60; seed++) {
            live(new Random(seed));
            Set<String> placed = new HashSet<>();
            for (Task task : state.tasks()) {
                if (task.stands()) {
                    task.parts().stream().filter(part -> !part.withdrawn()).forEach(part -> assertThat(
                                    placed.add(part.alert()))
                            .as("%s in one task only", part.alert())
                            .isTrue());
                }
            }
        }
    }

    private static void isLawful(Task task) {
        assertThat(task.items()).isNotEmpty().allMatch(BOOK.catalogue()::mayInspect);
        assertThat(task.parts()).filteredOn(part -> !part.withdrawn()).allMatch(part -> task.dueAt() <= part.dueAt());
        boolean workedOn = task.state() == TaskState.BEGUN || task.state() == TaskState.FINISHED;
        if (workedOn || !task.officers().isEmpty()) {
            LocalDate day = BOOK.options().calendar().dayOf(task.publishedAt());
            assertThat(task.officers().stream()
                            .map(number -> BOOK.officers().holderOf(number).orElseThrow())
                            .distinct())
                    .as("people who hold a certificate")
                    .hasSizeGreaterThanOrEqualTo(2)
                    .hasSameSizeAs(task.officers());
            if (task.state() == TaskState.BEGUN) {
                assertThat(task.officers()).allMatch(number -> BOOK.officers().mayInspect(number, day));
            }
        }
    }

    private void live(Random random) {
        planner = new Planner(BOOK);
        state = PlannerState.fresh(Alerts.PREMISE);
        long clock = MORNING;
        List<Alerts> alerts = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            clock += random.nextInt(20) * HOUR / 2;
            planner.advance(state, premise, clock, published::add);
            if (alerts.isEmpty() || random.nextInt(3) == 0) {
                Alerts next = Alerts.of("a-" + i, ITEMS.get(random.nextInt(ITEMS.size())));
                alerts.add(next);
                on(next.opened(severity(random), clock));
            } else if (random.nextInt(4) == 0) {
                on(revision(alerts.get(random.nextInt(alerts.size())), i, random, clock));
            } else {
                deed(random, alerts, clock, i);
            }
        }
    }

    private void deed(Random random, List<Alerts> alerts, long clock, int number) {
        List<Task> tasks = state.tasks();
        ActionKind kind = DEEDS.get(random.nextInt(DEEDS.size()));
        String task =
                tasks.isEmpty() ? null : tasks.get(random.nextInt(tasks.size())).id();
        String other =
                tasks.isEmpty() ? "" : tasks.get(random.nextInt(tasks.size())).id();
        Map<String, String> data = Map.of(
                "items",
                ITEMS.get(random.nextInt(ITEMS.size())),
                "from",
                other,
                "about",
                "enterprise",
                "conclusion",
                random.nextBoolean() ? "corrected" : "on-site",
                "plan",
                "p-" + number,
                "kind",
                random.nextBoolean() ? "planned" : "special",
                "officers",
                "1,2",
                "disposition",
                "false",
                "approval",
                random.nextBoolean() ? "head" : "");
        act(kind, alerts.get(random.nextInt(alerts.size())).id(), task, clock, data);
    }

    private static Alert revision(Alerts alert, int revision, Random random, long at) {
        return switch (random.nextInt(4)) {
            case 0 -> alert.revision(revision, AlertState.WITHDRAWN, AlertChange.WITHDRAWN, severity(random), at);
            case 1 -> alert.revision(revision, AlertState.CLEARED, AlertChange.CLEARED, severity(random), at);
            case 2 -> alert.revision(revision, AlertState.OPEN, AlertChange.REOPENED, severity(random), at);
            default -> alert.revision(revision, AlertState.OPEN, AlertChange.SEVERITY, severity(random), at);
        };
    }

    private static Severity severity(Random random) {
        return List.of(Severity.values()).get(random.nextInt(4));
    }
}
