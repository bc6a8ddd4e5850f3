package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.draw.DrawVerification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever alerts do and people do, in whatever order: the rules that none may break, and the same after a restart. */
class WholeLifeTest extends CaseTest {
    private static final InspectionBook BOOK = InspectionBook.read(Path.of("../config"), new Problems());
    private static final List<String> ITEMS = List.of(
            "ECO-DUST-01",
            "EMG-GAS-01",
            "MKT-KITCHEN-01",
            "FIRE-WATER-01",
            "CUL-STAR-01",
            "HRS-WAGE-01",
            "GEN-DEVICE-01");
    private static final List<ActionKind> DEEDS = List.of(
            ActionKind.BEGIN_TASK,
            ActionKind.FINISH_TASK,
            ActionKind.CANCEL_TASK,
            ActionKind.CONCLUDE,
            ActionKind.UNMERGE,
            ActionKind.MERGE,
            ActionKind.REDRAW,
            ActionKind.CLOSE,
            ActionKind.PLAN,
            ActionKind.COMPLAINT,
            ActionKind.DRAW,
            ActionKind.ASSIGN);

    /** Alerts that were opened, with their last revision. */
    private final Map<Alerts, Alert> opened = new HashMap<>();

    private final List<CaseEvent> events = new ArrayList<>();
    private final List<Long> clocks = new ArrayList<>();

    @Test
    void noHistoryBreaksARule() {
        for (int seed = 0; seed < 60; seed++) {
            begin();
            live(new Random(seed), 40);
            published.forEach(this::keepsTheRules);
            assertThat(whoeverBeginsMayInspect()).as("seed %d", seed).isTrue();
            assertThat(revisionsAreInOrder()).as("seed %d", seed).isTrue();
            assertThat(everyLeadHasOnePlace()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void aRestartAtEveryEventAndEveryEventTwiceGiveTheSameTasks() {
        for (int seed = 0; seed < 15; seed++) {
            begin();
            live(new Random(seed), 30);
            List<Task> expected = List.copyOf(published);
            published.clear();
            state = PlannerState.fresh(Alerts.PREMISE);
            for (int i = 0; i < events.size(); i++) {
                state = Restart.of(state);
                planner.on(state, premise, events.get(i), clocks.get(i), published::add);
                planner.on(state, premise, events.get(i), clocks.get(i), published::add);
            }
            assertThat(published).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private void begin() {
        planner = new Planner(BOOK);
        state = PlannerState.fresh(Alerts.PREMISE);
        published.clear();
        opened.clear();
        events.clear();
        clocks.clear();
    }

    private void live(Random random, int steps) {
        long clock = MORNING;
        for (int step = 0; step < steps; step++) {
            clock += (long) (random.nextDouble() * random.nextDouble() * 30 * HOUR);
            CaseEvent event = random.nextBoolean() ? alert(random, step, clock) : deed(random, step, clock);
            events.add(event);
            clocks.add(clock);
            planner.on(state, premise, event, clock, published::add);
        }
    }

    private CaseEvent alert(Random random, int step, long clock) {
        if (opened.isEmpty() || random.nextInt(3) == 0) {
            Alerts alert = Alerts.of("a-" + step, one(ITEMS, random), one(ITEMS, random));
            opened.put(alert, alert.opened(one(List.of(Severity.values()), random), clock));
            return CaseEvent.of(opened.get(alert));
        }
        Alerts alert = one(
                List.copyOf(opened.keySet()).stream()
                        .sorted((a, b) -> a.id().compareTo(b.id()))
                        .toList(),
                random);
        AlertChange change = one(
                List.of(
                        AlertChange.SEVERITY,
                        AlertChange.CLEARED,
                        AlertChange.REOPENED,
                        AlertChange.AMENDED,
                        AlertChange.WITHDRAWN),
                random);
        AlertState to =
                switch (change) {
                    case CLEARED -> AlertState.CLEARED;
                    case WITHDRAWN -> AlertState.WITHDRAWN;
                    default -> AlertState.OPEN;
                };
        Alert next = alert.revision(
                opened.get(alert).revision() + 1, to, change, one(List.of(Severity.values()), random), clock);
        opened.put(alert, next);
        return CaseEvent.of(next);
    }

    private CaseEvent deed(Random random, int step, long clock) {
        List<Task> tasks = state.tasks();
        Task task = tasks.isEmpty() ? null : one(tasks, random);
        String lead = task == null ? null : one(task.parts(), random).alert();
        Map<String, String> data = new HashMap<>();
        data.put("from", tasks.isEmpty() ? "" : one(tasks, random).id());
        data.put("conclusion", random.nextBoolean() ? "on-site" : "corrected");
        data.put("items", one(ITEMS, random));
        data.put("about", "enterprise");
        data.put("officers", "1399990008,1399990009");
        data.put(
                "exclude",
                task == null || task.officers().isEmpty() ? "" : task.officers().get(0));
        if (random.nextBoolean()) {
            data.put("approval", "head");
        }
        return CaseEvent.of(new Action(
                "act-" + step,
                one(DEEDS, random),
                Alerts.PREMISE,
                lead,
                task == null ? null : task.id(),
                "somebody",
                clock,
                null,
                data));
    }

    private void keepsTheRules(Task task) {
        assertThat(task.items()).isNotEmpty().allMatch(BOOK.catalogue()::mayInspect);
        if (!task.officers().isEmpty()) {
            assertThat(task.officers()).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
            assertThat(task.officers())
                    .allMatch(number -> BOOK.officers().holderOf(number).isPresent());
        }
        if (task.state() == TaskState.BEGUN) {
            assertThat(task.officers()).hasSizeGreaterThanOrEqualTo(2);
        }
        if (task.state() == TaskState.PROPOSED) {
            assertThat(task.parts())
                    .filteredOn(part -> !part.withdrawn())
                    .isNotEmpty()
                    .allMatch(part -> task.dueAt() <= part.dueAt());
        }
        assertThat(DrawVerification.chain(task.basis().draw().done())).isEmpty();
        assertThat(task.basis().visits().saved())
                .isLessThanOrEqualTo(task.basis().visits().would().size());
    }

    /** On the day on which the check begins. */
    private boolean whoeverBeginsMayInspect() {
        Set<String> begun = new HashSet<>();
        return published.stream()
                .filter(task -> task.state() == TaskState.BEGUN && begun.add(task.id()))
                .allMatch(task -> task.officers().stream().allMatch(number -> BOOK.officers()
                        .mayInspect(number, BOOK.options().calendar().dayOf(task.publishedAt()))));
    }

    private boolean revisionsAreInOrder() {
        Map<String, Integer> last = new HashMap<>();
        for (Task task : published) {
            if (task.revision() != last.getOrDefault(task.id(), 0) + 1) {
                return false;
            }
            last.put(task.id(), task.revision());
        }
        return true;
    }

    /** A lead has its place in one task that stands, and in no other. */
    private boolean everyLeadHasOnePlace() {
        Map<String, Integer> places = new HashMap<>();
        state.tasks().stream()
                .filter(Task::stands)
                .flatMap(task -> task.parts().stream())
                .filter(part -> !part.withdrawn())
                .forEach(part -> places.merge(part.alert(), 1, Integer::sum));
        return places.values().stream().allMatch(count -> count == 1);
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
