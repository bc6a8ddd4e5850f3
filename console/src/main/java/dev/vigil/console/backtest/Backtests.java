package dev.vigil.console.backtest;

import dev.vigil.connector.influxdb.series.SeriesReader;
import dev.vigil.console.ConsoleSettings;
import dev.vigil.console.directory.InspectionShelf;
import dev.vigil.console.district.District;
import dev.vigil.console.premise.PremiseTable;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.rule.RuleCheck;
import dev.vigil.console.scope.Sight;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.year.YearAssumptions;
import dev.vigil.domain.inspection.year.YearAssumptionsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the desk of backtests together. */
@Configuration(proxyBeanMethods = false)
public class Backtests {
    private static final String YEAR = "inspections/year.yaml";

    @Bean
    BacktestDesk backtestDesk(
            ConsoleSettings settings,
            District district,
            InspectionShelf shelf,
            SeriesReader series,
            JdbcClient jdbc,
            PremiseTable table,
            Premises premises,
            RuleCheck check,
            Sight sight,
            Clock clock) {
        BacktestRun run = new BacktestRun(
                () -> district.with(shelf.days()),
                shelf::book,
                usual(settings.config().resolve(YEAR), district),
                new StoredObservations(series, district.metrics()),
                new RealPast(jdbc),
                premise -> table.forms(premise.id()));
        return new BacktestDesk(new BacktestTable(jdbc), run, check, premises, sight, clock);
    }

    private static YearAssumptions usual(Path file, District district) {
        if (!Files.exists(file)) {
            return YearAssumptions.defaults();
        }
        Problems problems = new Problems();
        YearAssumptions usual =
                YearAssumptionsFile.read(file, YEAR, district.scenarios().keySet(), problems);
        problems.refuseIfAny();
        return usual;
    }
}
