package dev.vigil.domain.inspection.year;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.InspectionBook;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class YearSimulationTest {
    private final InspectionBook book = InspectionBook.read(Path.of("../config"), new Problems());

    @Test
    void aYearOfTheWholeDistrictSavesVisitsFairlyAndBreaksNoRule() {
        YearReport report = YearSimulation.run(YearAssumptions.defaults(), book);
        YearFigures figures = report.figures();

        assertThat(report.assumptions().premiseCount()).isEqualTo(500);
        assertThat(figures.broken()).isZero();
        assertThat(figures.visits()).isPositive().isLessThan(figures.merged());
        assertThat(figures.merged()).isLessThan(figures.alone());
        assertThat(figures.fairness().looksFair()).isTrue();
        assertThat(figures.coverage().share()).isBetween(0.5, 1.0);
        assertThat(report.text()).contains("What it assumes").contains("By department");
    }
}
