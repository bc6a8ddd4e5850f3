package dev.vigil.rules;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.rollup.RollupFile;
import dev.vigil.domain.rollup.RollupRules;
import java.nio.file.Path;
import java.util.Set;

/**
 * How the engine treats time.
 *
 * @param correctWithin samples older than the received clock by more than this are judged by nobody, ms
 * @param clockTolerance a sample ahead of its arrival by more than this gets the arrival as its time, ms
 * @param carryIntervals for how many expected intervals of its device a reading stands for the time after it
 * @param mostEvidence samples in the evidence of one alert, at most; the newest are kept
 * @param mostSeries series of one premise, at most: a device that invents metrics or a gateway that invents devices must
 *     not eat up the memory of all
 * @param means when the mean of an hour or a day is valid
 */
public record EngineOptions(
        long correctWithin,
        long clockTolerance,
        int carryIntervals,
        int mostEvidence,
        int mostSeries,
        RollupRules means) {
    public EngineOptions {
        if (correctWithin < 0 || clockTolerance < 0 || carryIntervals < 1 || mostEvidence < 1 || mostSeries < 1) {
            throw new IllegalArgumentException("durations from 0, counts from 1");
        }
    }

    /** Two hours, two minutes, three intervals, 2,000 samples, 20,000 series, the numbers of HJ 212-2017 and no metric of sewage. */
    public static EngineOptions defaults() {
        return new EngineOptions(2 * 3_600_000L, 2 * 60_000L, 3, 2_000, 20_000, RollupRules.standard(Set.of()));
    }

    /** The defaults, with the rules for means of a district's {@code rollups.yaml}. */
    public static EngineOptions read(Path config, Metrics metrics, Problems problems) {
        return defaults()
                .means(RollupFile.read(config.resolve("rollups.yaml"), "config/rollups.yaml", metrics, problems));
    }

    public EngineOptions means(RollupRules rules) {
        return new EngineOptions(correctWithin, clockTolerance, carryIntervals, mostEvidence, mostSeries, rules);
    }

    /** Without a limit: where times have been compared with their arrival before. */
    public EngineOptions anyClock() {
        return new EngineOptions(correctWithin, Long.MAX_VALUE / 4, carryIntervals, mostEvidence, mostSeries, means);
    }

    public EngineOptions mostSeries(int count) {
        return new EngineOptions(correctWithin, clockTolerance, carryIntervals, mostEvidence, count, means);
    }

    public EngineOptions correctWithin(long millis) {
        return new EngineOptions(millis, clockTolerance, carryIntervals, mostEvidence, mostSeries, means);
    }
}
