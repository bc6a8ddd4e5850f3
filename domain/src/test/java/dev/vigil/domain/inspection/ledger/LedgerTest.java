package dev.vigil.domain.inspection.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.DrawRecord;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.Round;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskBasis;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.premise.Premise;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    private static WouldVisit would(String department, LocalDate day) {
        return new WouldVisit(department, day, List.of("X"), List.of("a"));
    }

    private static Task task(String id, String premise, long opened, VisitLedger visits, Round... rounds) {
        return new Task(
                id,
                1,
                premise,
                TaskState.FINISHED,
                TaskKind.INSTANT,
                Severity.YELLOW,
                opened,
                0,
                0,
                Method.ON_SITE,
                Bilingual.of(""),
                List.of(),
                List.of("X"),
                List.of(),
                List.of(),
                Bilingual.of(""),
                new TaskBasis(null, List.of(rounds), List.of(), null, DrawRecord.none(), visits));
    }

    private static Ledger ledger(Task... tasks) {
        return Ledger.of(List.of(tasks), id -> Premise.bare(id, List.of()));
    }

    private final Task joint =
            task("t1", "p1", 1, new VisitLedger(List.of(would("ECO", MARCH), would("MKT", MARCH)), 1));
    private final Task remote = task("t2", "p2", 2, new VisitLedger(List.of(would("ECO", MARCH.plusMonths(1))), 0));

    @Test
    void savedIsWhatWouldHaveBeenLessWhatWas() {
        assertThat(ledger(joint, remote).total()).isEqualTo(new LedgerLine("", 3, 1));
        assertThat(ledger(joint, remote).total().saved()).isEqualTo(2);
    }

    @Test
    void aVisitThatTwoTasksClaimCountsOnce() {
        Task twin = task("t3", "p1", 3, new VisitLedger(List.of(would("ECO", MARCH)), 0));

        assertThat(ledger(twin, joint).total().would()).isEqualTo(2);
    }

    @Test
    void theOrderOfTheTasksMakesNoDifference() {
        Task twin = task("t3", "p1", 3, new VisitLedger(List.of(would("ECO", MARCH), would("HOU", MARCH)), 1));

        assertThat(ledger(twin, joint, remote).by(LedgerBy.ENTERPRISE))
                .isEqualTo(ledger(remote, joint, twin).by(LedgerBy.ENTERPRISE));
    }

    @Test
    void departmentsShareAJointVisitAndMonthsAddUp() {
        assertThat(ledger(joint, remote).by(LedgerBy.DEPARTMENT))
                .containsExactly(new LedgerLine("ECO", 2, 1), new LedgerLine("MKT", 1, 1));
        assertThat(ledger(joint, remote).by(LedgerBy.MONTH))
                .containsExactly(new LedgerLine("2026-03", 2, 1), new LedgerLine("2026-04", 1, 0));
    }

    @Test
    void anItemHasEveryVisitThatItWouldHaveCausedAndTheJointOneOnce() {
        WouldVisit dust = new WouldVisit("ECO", MARCH, List.of("ECO-DUST-01", "ECO-NOISE-01"), List.of("a", "b"));
        WouldVisit again = new WouldVisit("ECO", MARCH.plusDays(1), List.of("ECO-DUST-01"), List.of("c"));
        WouldVisit site = new WouldVisit("HOU", MARCH, List.of("HOU-SITE-03"), List.of("a"));
        WouldVisit afar = new WouldVisit("ECO", MARCH.plusDays(9), List.of("ECO-DUST-01"), List.of("d"));
        Ledger ledger = ledger(
                task("t5", "p5", 1, new VisitLedger(List.of(dust, again, site), 1)),
                task("t6", "p5", 2, new VisitLedger(List.of(afar), 0)));

        assertThat(ledger.by(LedgerBy.ITEM))
                .containsExactly(
                        new LedgerLine("ECO-DUST-01", 3, 1),
                        new LedgerLine("ECO-NOISE-01", 1, 1),
                        new LedgerLine("HOU-SITE-03", 1, 1));
    }

    @Test
    void levelsAddUpToTheWhole() {
        Premise street =
                Json.read(Json.text(Premise.bare("p2", List.of())).replace("DISTRICT", "STREET"), Premise.class);
        Ledger ledger = Ledger.of(List.of(joint, remote), id -> id.equals("p2") ? street : Premise.bare(id, List.of()));

        assertThat(ledger.by(LedgerBy.LEVEL))
                .containsExactly(new LedgerLine("district", 2, 1), new LedgerLine("street", 1, 0));
    }

    @Test
    void aCheckBeforeTheReopeningCountsToo() {
        VisitLedger first = new VisitLedger(List.of(would("ECO", MARCH)), 1);
        Task reopened = task(
                "t4",
                "p3",
                4,
                new VisitLedger(List.of(would("ECO", MARCH.plusDays(2))), 1),
                new Round(1, Method.ON_SITE, List.of("a"), List.of(), first));

        assertThat(ledger(reopened).total()).isEqualTo(new LedgerLine("", 2, 2));
    }
}
