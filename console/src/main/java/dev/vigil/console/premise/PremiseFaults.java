package dev.vigil.console.premise;

import dev.vigil.domain.premise.CreditCode;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.ManagementLevel;
import dev.vigil.domain.premise.Premise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with an edit of a premise, by what the files of premises go by. */
final class PremiseFaults {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";

    private final List<String> found = new ArrayList<>();

    private PremiseFaults() {}

    /** @param scenarios those of the catalogue */
    static List<String> of(PremiseEdit edit, Collection<String> scenarios) {
        PremiseFaults faults = new PremiseFaults();
        faults.unless(edit.name() == null || !edit.name().zh().isBlank(), "name must not be empty");
        faults.creditCode(edit);
        faults.unless(
                edit.scenario() == null || scenarios.contains(edit.scenario()),
                "scenario must be one of " + String.join(", ", scenarios));
        faults.form(
                blankAsNone(edit.industry()),
                Premise.INDUSTRY,
                "industry must be a letter and two to four digits of GB/T 4754, such as E4710");
        faults.form(edit.street(), NAME, "street must be letters, digits, '-', '_' or '.', 64 at most");
        faults.form(edit.area(), NAME, "area must be letters, digits, '-', '_' or '.', 64 at most");
        faults.unless(
                edit.grade() == null || CreditGrade.ofLabel(edit.grade()).isPresent(),
                "grade must be one of A, A-, B+ … D");
        faults.unless(
                edit.managementLevel() == null
                        || ManagementLevel.ofLabel(edit.managementLevel()).isPresent(),
                "managementLevel must be one of " + String.join(", ", ManagementLevel.labels()));
        faults.unless(within(edit.latitude(), 90), "latitude must be degrees between -90 and 90");
        faults.unless(within(edit.longitude(), 180), "longitude must be degrees between -180 and 180");
        return faults.found;
    }

    /** Codes with a wrong check digit are in use: such a one is taken when somebody has looked twice. */
    private void creditCode(PremiseEdit edit) {
        String code = blankAsNone(edit.creditCode());
        if (code == null) {
            return;
        }
        if (!CreditCode.wellFormed(code.strip())) {
            found.add("creditCode must be 18 digits and capital letters without I, O, S, V, Z");
        } else if (!CreditCode.checked(code.strip()) && !Boolean.TRUE.equals(edit.creditCodeConfirmed())) {
            found.add("creditCode must end in " + CreditCode.checkDigit(code.strip())
                    + ", its check digit; creditCodeConfirmed says that it stands so on the licence");
        }
    }

    private void form(@Nullable String text, String pattern, String expected) {
        unless(text == null || Pattern.matches(pattern, text.strip()), expected);
    }

    private void unless(boolean sound, String fault) {
        if (!sound) {
            found.add(fault);
        }
    }

    private static boolean within(@Nullable Double degrees, double most) {
        return degrees == null || Math.abs(degrees) <= most;
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
