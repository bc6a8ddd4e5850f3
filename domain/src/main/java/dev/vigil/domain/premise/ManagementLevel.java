package dev.vigil.domain.premise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 管理层级: the level of government that manages a premise from day to day, and so plans its checks. */
public enum ManagementLevel {
    PROVINCE,
    CITY,
    DISTRICT,
    /** 街道、镇 */
    STREET;

    /** As people write it: {@code district}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the district's own random checks may draw it: those above the district plan for their own. */
    public boolean plannedByTheDistrict() {
        return this == DISTRICT || this == STREET;
    }

    public static Optional<ManagementLevel> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label().equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(ManagementLevel::label).toList();
    }
}
