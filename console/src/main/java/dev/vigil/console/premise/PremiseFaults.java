package dev.vigil.console.premise;

import dev.vigil.domain.Bilingual;
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

    private final List<Bilingual> found = new ArrayList<>();

    private PremiseFaults() {}

    /** @param scenarios those of the catalogue */
    static List<Bilingual> of(PremiseEdit edit, Collection<String> scenarios) {
        PremiseFaults faults = new PremiseFaults();
        faults.unless(
                edit.name() == null || !edit.name().zh().isBlank(), new Bilingual("请填写名称", "name must not be empty"));
        faults.creditCode(edit);
        faults.unless(
                edit.scenario() == null || scenarios.contains(edit.scenario()),
                new Bilingual(
                        "场景须为以下之一：" + String.join("、", scenarios),
                        "scenario must be one of " + String.join(", ", scenarios)));
        faults.form(
                blankAsNone(edit.industry()),
                Premise.INDUSTRY,
                new Bilingual(
                        "行业代码须为 GB/T 4754 的一个字母加二至四位数字，例如 E4710",
                        "industry must be a letter and two to four digits of GB/T 4754, such as E4710"));
        faults.form(
                edit.street(),
                NAME,
                new Bilingual(
                        "街镇代码须为字母、数字、“-”、“_”或“.”，至多 64 个",
                        "street must be letters, digits, '-', '_' or '.', 64 at most"));
        faults.form(
                edit.area(),
                NAME,
                new Bilingual(
                        "区域代码须为字母、数字、“-”、“_”或“.”，至多 64 个",
                        "area must be letters, digits, '-', '_' or '.', 64 at most"));
        faults.unless(
                edit.grade() == null || CreditGrade.ofLabel(edit.grade()).isPresent(),
                new Bilingual("信用等级须为 A、A-、B+ … D 之一", "grade must be one of A, A-, B+ … D"));
        faults.unless(
                edit.managementLevel() == null
                        || ManagementLevel.ofLabel(edit.managementLevel()).isPresent(),
                new Bilingual(
                        "监管层级须为以下之一：" + String.join("、", ManagementLevel.labels()),
                        "managementLevel must be one of " + String.join(", ", ManagementLevel.labels())));
        faults.unless(
                within(edit.latitude(), 90),
                new Bilingual("纬度须在 -90 与 90 度之间", "latitude must be degrees between -90 and 90"));
        faults.unless(
                within(edit.longitude(), 180),
                new Bilingual("经度须在 -180 与 180 度之间", "longitude must be degrees between -180 and 180"));
        return faults.found;
    }

    /** Codes with a wrong check digit are in use: such a one is taken when somebody has looked twice. */
    private void creditCode(PremiseEdit edit) {
        String code = blankAsNone(edit.creditCode());
        if (code == null) {
            return;
        }
        if (!CreditCode.wellFormed(code.strip())) {
            found.add(new Bilingual(
                    "统一社会信用代码须为 18 位数字和大写字母，不含 I、O、S、V、Z",
                    "creditCode must be 18 digits and capital letters without I, O, S, V, Z"));
        } else if (!CreditCode.checked(code.strip()) && !Boolean.TRUE.equals(edit.creditCodeConfirmed())) {
            char digit = CreditCode.checkDigit(code.strip());
            found.add(new Bilingual(
                    "统一社会信用代码的校验位应为 " + digit + "；执照上确实如此的，请勾选确认",
                    "creditCode must end in " + digit
                            + ", its check digit; creditCodeConfirmed says that it stands so on the licence"));
        }
    }

    private void form(@Nullable String text, String pattern, Bilingual expected) {
        unless(text == null || Pattern.matches(pattern, text.strip()), expected);
    }

    private void unless(boolean sound, Bilingual fault) {
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
