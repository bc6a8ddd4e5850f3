package dev.vigil.domain.inspection.frequency;

import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.ManagementLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How often is too often.
 *
 * @param emptyVisits after so many fruitless visits to a premise within a year an officer is drawn for it no more
 */
public record FrequencyPolicy(List<Cap> caps, Marks marks, List<Ratio> ratios, int emptyVisits) {
    public FrequencyPolicy {
        caps = caps == null ? List.of() : List.copyOf(caps);
        ratios = ratios == null ? List.of() : List.copyOf(ratios);
    }

    /** No caps; only the marks. */
    public static FrequencyPolicy marksOnly() {
        return new FrequencyPolicy(List.of(), Marks.defaults(), List.of(), 3);
    }

    /** The ratio in force for premises of that grade and level, the first that fits. */
    public Optional<Ratio> ratioOf(CreditGrade grade, ManagementLevel level, LocalDate day) {
        return ratios.stream().filter(ratio -> ratio.fits(grade, level, day)).findFirst();
    }

    /** The share of premises of that grade and level that a planned draw takes; 0 when no figure is in force. */
    public double shareOf(CreditGrade grade, ManagementLevel level, LocalDate day) {
        return ratioOf(grade, level, day).map(Ratio::share).orElse(0.0);
    }
}
