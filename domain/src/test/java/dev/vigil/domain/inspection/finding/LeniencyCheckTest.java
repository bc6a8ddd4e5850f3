package dev.vigil.domain.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.Leniency;
import dev.vigil.domain.catalogue.ListType;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeniencyCheckTest {
    private static final Bilingual SMALL = new Bilingual("货值不超过500元", "goods worth 500 yuan at most");

    private final LeniencyCheck check = new LeniencyCheck(WorkCalendar.plain());
    private final Item item = new Item(
            "MKT-FOOD-01",
            Bilingual.of("food"),
            "MKT",
            List.of(),
            "MKT",
            List.of(),
            Method.DOCUMENT,
            List.of(),
            List.of(),
            false,
            List.of(),
            ListType.RANDOM,
            true,
            new Leniency(Leniency.Kind.FIRST, Leniency.TWO_YEARS, List.of(SMALL)));

    private static Finding violation(String id, String instant) {
        long at = Instant.parse(instant).toEpochMilli();
        return new Finding(id, "t", "p1", "MKT-FOOD-01", Result.VIOLATION, List.of(), true, "", List.of(), at);
    }

    private ConditionCheck.Status first(LocalDate since, Finding... history) {
        LeniencyProposal proposal =
                check.propose(violation("now", "2026-03-02T02:00:00Z"), item, new History(since, List.of(history)));
        return proposal.conditions().stream()
                .filter(condition -> condition.text().en().startsWith("no violation"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void theNumbersOfTheListAreForTheOfficerToConfirm() {
        LeniencyProposal proposal = check.propose(
                violation("now", "2026-03-02T02:00:00Z"), item, new History(LocalDate.of(2020, 1, 1), List.of()));

        assertThat(proposal.proposed()).isTrue();
        assertThat(proposal.conditions()).contains(new ConditionCheck(SMALL, ConditionCheck.Status.FOR_OFFICER));
    }

    @Test
    void aHistoryThatIsTooShortProvesNothing() {
        assertThat(first(LocalDate.of(2025, 1, 1))).isEqualTo(ConditionCheck.Status.FOR_OFFICER);
        assertThat(first(LocalDate.of(2024, 1, 1))).isEqualTo(ConditionCheck.Status.MET);
    }

    @Test
    void theFirstDayOfTheLookBackStillCounts() {
        LocalDate longAgo = LocalDate.of(2020, 1, 1);

        assertThat(first(longAgo, violation("old", "2024-03-02T02:00:00Z"))).isEqualTo(ConditionCheck.Status.UNMET);
        assertThat(first(longAgo, violation("old", "2024-03-01T02:00:00Z"))).isEqualTo(ConditionCheck.Status.MET);
    }

    @Test
    void theSameFindingReadTwiceIsNotASecondOne() {
        assertThat(first(LocalDate.of(2020, 1, 1), violation("now", "2026-03-02T02:00:00Z")))
                .isEqualTo(ConditionCheck.Status.MET);
    }
}
