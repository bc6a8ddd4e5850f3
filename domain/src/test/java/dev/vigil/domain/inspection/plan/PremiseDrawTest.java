package dev.vigil.domain.inspection.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.calendar.DayRange;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.draw.Excluded;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.frequency.Ratio;
import dev.vigil.domain.inspection.frequency.Visit;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.ManagementLevel;
import dev.vigil.domain.premise.Premise;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PremiseDrawTest {
    private static final long AT = Instant.parse("2026-03-02T01:00:00Z").toEpochMilli();

    private final InspectionBook book = InspectionBook.read(Path.of("../config"), new Problems());
    private final PremiseDraw draw = new PremiseDraw(book);
    private final Plan plan = new Plan(
            "plan-1",
            TaskKind.PLANNED,
            new Bilingual("抽查", "check"),
            "MKT",
            List.of("MKT-FOOD-01"),
            List.of("restaurant"),
            LocalDate.of(2026, 3, 2),
            AT + 1_000_000);

    private static Premise restaurant(String id, CreditGrade grade, String... tags) {
        return new Premise(
                id,
                1,
                0,
                Bilingual.of(id),
                id,
                null,
                "restaurant",
                null,
                "wanghai",
                "",
                0,
                0,
                "Asia/Shanghai",
                grade,
                false,
                List.of(tags),
                List.of(),
                List.of());
    }

    private static Premise managed(String id, ManagementLevel level) {
        Premise one = restaurant(id, CreditGrade.B);
        return new Premise(
                id,
                1,
                0,
                one.name(),
                id,
                null,
                one.scenario(),
                null,
                one.street(),
                "",
                0,
                0,
                one.zone(),
                one.grade(),
                level,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Premise> district() {
        List<Premise> premises = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            premises.add(restaurant("b-%03d".formatted(i), CreditGrade.B));
        }
        for (int i = 0; i < 10; i++) {
            premises.add(restaurant("c-%03d".formatted(i), CreditGrade.C_PLUS));
        }
        premises.add(restaurant("d-000", CreditGrade.D));
        premises.add(restaurant("quiet", CreditGrade.A, PremiseDraw.UNDISTURBED));
        return premises;
    }

    private DrawTranscript drawn(Function<String, Collection<Visit>> visits) {
        Commitment commitment = draw.commitment(plan, district(), visits, DrawTranscript.nonceHash("n"), "beacon", AT);
        return DrawTranscript.draw(commitment, "n", "drand:1", AT + 1);
    }

    @Test
    void everyGradeIsDrawnByItsRatio() {
        DrawTranscript transcript = drawn(id -> List.of());

        assertThat(transcript.verify()).isEmpty();
        assertThat(transcript.chosen()).filteredOn(id -> id.startsWith("b-")).hasSize(5);
        assertThat(transcript.chosen()).filteredOn(id -> id.startsWith("c-")).hasSize(3);
        assertThat(transcript.chosen()).contains("d-000");
    }

    @Test
    void whoIsNotToBeDisturbedIsExcludedInTheOpen() {
        assertThat(drawn(id -> List.of()).commitment().excluded())
                .containsExactly(new Excluded("quiet", Excluded.Why.UNDISTURBED));
    }

    @Test
    void whoHasHadItsVisitsOfTheYearIsExcludedInTheOpen() {
        Visit visit = new Visit("t", AT - 1, TaskKind.PLANNED, List.of("MKT"), List.of(), true, 30);
        DrawTranscript transcript = drawn(id -> id.equals("b-007") ? List.of(visit, visit) : List.of());

        assertThat(transcript.chosen()).doesNotContain("b-007");
        assertThat(transcript.commitment().excluded()).contains(new Excluded("b-007", Excluded.Why.CAPPED));
    }

    @Test
    void aLevelOfManagementMayHaveAShareOfItsOwn() {
        FrequencyPolicy shipped = book.frequency();
        List<Ratio> ratios = new ArrayList<>(shipped.ratios());
        DayRange always = new DayRange(plan.day(), plan.day());
        ratios.add(0, new Ratio(List.of("B*"), 0.5, always, List.of(ManagementLevel.STREET)));
        InspectionBook own = new InspectionBook(
                book.catalogue(),
                book.options(),
                new FrequencyPolicy(shipped.caps(), shipped.marks(), ratios, shipped.emptyVisits()),
                book.officers());
        List<Premise> premises = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            premises.add(managed("street-" + i, ManagementLevel.STREET));
            premises.add(managed("district-" + i, ManagementLevel.DISTRICT));
        }

        Commitment commitment = new PremiseDraw(own)
                .commitment(plan, premises, id -> List.of(), DrawTranscript.nonceHash("n"), "beacon", AT);
        List<String> chosen =
                DrawTranscript.draw(commitment, "n", "drand:1", AT + 1).chosen();

        assertThat(chosen).filteredOn(id -> id.startsWith("street-")).hasSize(10);
        assertThat(chosen).filteredOn(id -> id.startsWith("district-")).hasSize(1);
    }

    @Test
    void theGradeOfTheDrawTravelsWithTheLead() {
        List<Action> leads = draw.leads(plan, drawn(id -> List.of()), id -> "restaurant", "office", AT + 2);

        assertThat(leads).hasSize(9).allSatisfy(lead -> {
            assertThat(lead.data()).containsEntry("items", "MKT-FOOD-01").containsEntry("kind", "planned");
            assertThat(lead.id()).isEqualTo("plan-1/" + lead.premise());
        });
        assertThat(leads)
                .filteredOn(lead -> lead.premise().startsWith("c-"))
                .allMatch(lead -> lead.data().get("grade").equals("C+"));
    }

    @Test
    void aPlanWithoutItemsTakesWhatTheDepartmentAnswersFor() {
        Plan open = new Plan(
                "plan-2",
                TaskKind.PLANNED,
                plan.title(),
                "MKT",
                List.of(),
                List.of("restaurant"),
                plan.day(),
                plan.due());
        Commitment commitment =
                draw.commitment(open, district(), id -> List.of(), DrawTranscript.nonceHash("n"), "beacon", AT);
        List<Action> leads = draw.leads(
                open, DrawTranscript.draw(commitment, "n", "v", AT + 1), id -> "restaurant", "office", AT + 2);

        assertThat(leads.get(0).data().get("items")).contains("MKT-KITCHEN-01").doesNotContain("ECO-FUME-01");
    }
}
