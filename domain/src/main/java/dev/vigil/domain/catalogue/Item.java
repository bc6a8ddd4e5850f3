package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be inspected (检查事项).
 *
 * @param code stable, for example {@code ECO-DUST-01}
 * @param domain code of its field of supervision
 * @param lead code of the department that answers for it
 * @param joint codes of the departments that take part
 * @param method the lightest way of checking that can settle it
 * @param settledBy what must be working for the method to settle it from afar: {@code sensor}, {@code camera}
 * @param metrics the metrics that show it; empty when any sensor of the premise will do
 * @param deviceTrouble an open alert with this item says that its device cannot be trusted
 * @param checkPoints what the officer looks at
 * @param published only published items may be inspected (清单之外无检查)
 * @param leniency null when a violation is always punished
 */
public record Item(
        String code,
        Bilingual name,
        String domain,
        List<LegalBasis> basis,
        String lead,
        List<String> joint,
        Method method,
        List<String> settledBy,
        List<String> metrics,
        boolean deviceTrouble,
        List<Bilingual> checkPoints,
        ListType list,
        boolean published,
        @Nullable Leniency leniency) {
    public Item {
        basis = basis == null ? List.of() : List.copyOf(basis);
        joint = joint == null ? List.of() : List.copyOf(joint);
        settledBy = settledBy == null ? List.of() : List.copyOf(settledBy);
        metrics = metrics == null ? List.of() : List.copyOf(metrics);
        checkPoints = checkPoints == null ? List.of() : List.copyOf(checkPoints);
    }

    /** The lead department first, then the others. */
    public List<String> departments() {
        List<String> all = new ArrayList<>();
        all.add(lead);
        joint.stream().filter(code -> !code.equals(lead)).forEach(all::add);
        return all;
    }

    /** Every basis that it names has a source. */
    public boolean basisConfirmed() {
        return !basis.isEmpty() && basis.stream().allMatch(LegalBasis::confirmed);
    }
}
