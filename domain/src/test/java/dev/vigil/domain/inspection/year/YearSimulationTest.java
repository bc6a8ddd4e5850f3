package dev.vigil.domain.inspection.year;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.ledger.LedgerLine;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class YearSimulationTest {
    private final InspectionBook book = InspectionBook.read(Path.of("../config"), new Problems());

    /** A tenth of the district, so that every build can afford it. */
    @Test
    void aYearSavesVisitsFairlyAndBreaksNoRule() {
        YearReport report = YearSimulation.run(YearAssumptions.defaults().smaller(10), book);

        savesVisitsFairlyAndBreaksNoRule(report.figures());
        assertThat(report.text()).contains("What it assumes").contains("By department");
    }

    @Test
    void theSameAssumptionsGiveTheSameYear() {
        YearAssumptions small = YearAssumptions.defaults().smaller(50);

        assertThat(YearSimulation.run(small, book)).isEqualTo(YearSimulation.run(small, book));
    }

    @Test
    void withMoreEquipmentMoreVisitsAreSaved() {
        YearAssumptions small = YearAssumptions.defaults().smaller(25);
        LedgerLine bare = YearSimulation.visits(small.with(0.3, 0.3, 0.3, 0.15), book);
        LedgerLine equipped = YearSimulation.visits(small.with(0.3, 0.3, 1.0, 0.15), book);

        assertThat((double) equipped.saved() / equipped.would()).isGreaterThan((double) bare.saved() / bare.would());
    }

    /** Half a minute of computing: run with {@code -Dgroups=long -DexcludedGroups=none}. */
    @Test
    @Tag("long")
    void theWholeDistrictOfFiveHundredPremises() {
        YearReport report = YearSimulation.run(YearAssumptions.defaults(), book);

        assertThat(report.assumptions().premiseCount()).isEqualTo(500);
        assertThat(report.figures().draws()).hasSize(60);
        savesVisitsFairlyAndBreaksNoRule(report.figures());
    }

    private static void savesVisitsFairlyAndBreaksNoRule(YearFigures figures) {
        assertThat(figures.broken()).isZero();
        assertThat(figures.visits()).isPositive().isLessThanOrEqualTo(figures.remoteAlone());
        assertThat(figures.remoteAlone()).isLessThan(figures.alone());
        assertThat(figures.visits()).isLessThan(figures.merged());
        assertThat(figures.merged()).isLessThan(figures.alone());
        assertThat(figures.fairness().looksFair()).isTrue();
        assertThat(figures.coverage().share()).isBetween(0.5, 1.0);
    }
}
