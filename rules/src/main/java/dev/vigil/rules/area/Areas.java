package dev.vigil.rules.area;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Premise;
import java.util.List;

/**
 * An area stands among premises and devices under a name of its own: its figures are samples of the device
 * {@code area:A}, and rules per area are judged at the premise {@code area:A}.
 */
public final class Areas {
    private static final String PREFIX = "area:";

    private Areas() {}

    public static String id(String area) {
        return PREFIX + area;
    }

    /** Whether the id of a premise or a device is that of an area. */
    public static boolean is(String id) {
        return id.startsWith(PREFIX);
    }

    /** The area as a premise. It has no devices, enterprise or grade, and its wall time is that of the district. */
    public static Premise premise(String id) {
        String area = id.substring(PREFIX.length());
        return new Premise(
                id,
                1,
                0,
                new Bilingual(area + "（区域）", "area " + area),
                id,
                null,
                "",
                null,
                "",
                area,
                Double.NaN,
                Double.NaN,
                "Asia/Shanghai",
                CreditGrade.B,
                false,
                List.of(),
                List.of(),
                List.of());
    }
}
