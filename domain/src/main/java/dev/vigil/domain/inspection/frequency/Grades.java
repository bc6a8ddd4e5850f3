package dev.vigil.domain.inspection.frequency;

import dev.vigil.domain.premise.CreditGrade;
import java.util.List;

/** Sets of credit grades as people write them: {@code B-} is one step, {@code B*} all three. */
public final class Grades {
    private Grades() {}

    /** An empty list holds every grade; {@code B*} holds the three steps of B. */
    public static boolean contain(List<String> grades, CreditGrade grade) {
        return grades.isEmpty() || grades.contains(grade.label()) || grades.contains(grade.letter() + "*");
    }
}
