package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.premise.CreditGrade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead comes from and what it is about.
 *
 * @param rule id of the alert's rule, or the plan, or what else started it
 * @param device the device that an alert speaks of
 * @param items the items that it names, published or not
 * @param due when it must be done, for leads that bring their own date; 0 when the policy says
 * @param grade the credit grade by which a plan drew the premise; null when the grade of the day counts
 */
record LeadOrigin(
        TaskKind kind,
        String rule,
        @Nullable String device,
        Bilingual title,
        List<String> items,
        long due,
        @Nullable CreditGrade grade) {
    LeadOrigin {
        items = List.copyOf(items);
    }
}
