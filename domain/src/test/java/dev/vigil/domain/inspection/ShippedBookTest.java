package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.officer.Officer;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.ManagementLevel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Officers, policies, caps and calendar as Vigil ships them. */
class ShippedBookTest {
    private final Problems problems = new Problems();
    private final InspectionBook book = InspectionBook.read(Path.of("../config"), problems);

    @Test
    void readsWithoutAProblem() {
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void hasSixtyOfficersAndPatrolsInEveryStreet() {
        assertThat(book.officers().officers())
                .filteredOn(officer -> !officer.isPatrol())
                .hasSize(60);
        assertThat(book.officers().officers())
                .filteredOn(Officer::isPatrol)
                .extracting(Officer::department)
                .contains("wanghai", "songtao", "yunfan", "tingchao", "bailu");
    }

    @Test
    void everyDomainHasTwoOfficers() {
        assertThat(book.catalogue().domains().keySet())
                .allSatisfy(domain -> assertThat(book.officers().officers())
                        .filteredOn(officer -> officer.certificates().stream()
                                .anyMatch(certificate -> certificate.domains().contains(domain)))
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void everyGradeHasARatioAndWorseGradesAreDrawnMoreOften() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        double before = 0;
        for (CreditGrade grade : Arrays.asList(CreditGrade.values())) {
            double share = book.frequency().shareOf(grade, ManagementLevel.DISTRICT, day);
            assertThat(share).as(grade.label()).isPositive().isGreaterThanOrEqualTo(before);
            before = share;
        }
    }

    @Test
    void travelsAsJson() {
        assertThat(Json.read(Json.bytes(book), InspectionBook.class)).isEqualTo(book);
    }
}
