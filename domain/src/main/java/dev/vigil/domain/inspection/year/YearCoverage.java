package dev.vigil.domain.inspection.year;

import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.coverage.CoverageFigures;
import dev.vigil.domain.inspection.coverage.CoverageJudge;
import dev.vigil.domain.inspection.coverage.HourQuality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Coverage of a simulated year, from one hour of every third day and premise. */
final class YearCoverage {
    private static final long HOUR = 3_600_000L;
    private static final int SAMPLES = 60;
    /** Samples of an hour that get lost although the device is up. */
    private static final double LOSS = 0.02;

    private final YearAssumptions assumptions;
    private final CoverageJudge judge;
    private final WorkCalendar calendar;
    private final Map<String, List<AlertStory>> outages;

    YearCoverage(YearAssumptions assumptions, InspectionBook book, List<AlertStory> stories) {
        this.assumptions = assumptions;
        this.judge = CoverageJudge.of(book.catalogue());
        this.calendar = book.options().calendar();
        this.outages = stories.stream()
                .filter(story -> story.device() != null && story.items().contains("GEN-DEVICE-01"))
                .collect(Collectors.groupingBy(AlertStory::device));
    }

    CoverageFigures figures(Collection<Premise> premises) {
        CoverageFigures sum = new CoverageFigures(0, 0, 0);
        for (Premise premise : premises) {
            SplittableRandom random = Chance.of(assumptions.seed(), "coverage", premise.id());
            for (int day = 0; day < 365; day += 3) {
                long hour = calendar.startOf(LocalDate.of(2026, 1, 1).plusDays(day)) + random.nextInt(24) * HOUR;
                sum = sum.plus(CoverageFigures.of(judge.judge(premise, hour, quality(premise, hour, random))));
            }
        }
        return sum;
    }

    private Map<String, HourQuality> quality(Premise premise, long hour, SplittableRandom random) {
        Map<String, HourQuality> quality = new HashMap<>();
        for (Device device : premise.devices()) {
            double up = 1 - downShare(device.id(), hour);
            int valid = (int) Math.round(SAMPLES * up * (1 - LOSS * 2 * random.nextDouble()));
            quality.put(device.id(), new HourQuality(device.id(), hour, SAMPLES, valid));
        }
        return quality;
    }

    private double downShare(String device, long hour) {
        double down = outages.getOrDefault(device, List.of()).stream()
                .mapToDouble(
                        outage -> Math.max(0, Math.min(outage.ends(), hour + HOUR) - Math.max(outage.opens(), hour)))
                .sum();
        return Math.min(1, down / HOUR);
    }
}
