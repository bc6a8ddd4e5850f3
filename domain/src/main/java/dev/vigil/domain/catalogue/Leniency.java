package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import java.util.List;

/**
 * When a violation of an item may go unpunished (柔性执法容错清单). The system proposes, an officer decides.
 *
 * @param lookBackDays days without a violation of the same item before it may count as the first
 * @param conditions what must hold besides, for the officer to confirm one by one
 */
public record Leniency(Kind kind, int lookBackDays, List<Bilingual> conditions) {
    /** Two years, as the market regulator's lists of 2025 have it. */
    public static final int TWO_YEARS = 730;

    /** 行政处罚法 art. 33. */
    public enum Kind {
        /** 轻微不罚: minor, corrected in time, without harm: shall not be punished */
        MINOR,
        /** 首违不罚: the first, minor harm, corrected in time: may be left unpunished */
        FIRST
    }

    public Leniency {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }
}
