package dev.vigil.domain.inspection.finding;

import dev.vigil.domain.Bilingual;

/** One condition of leniency, and whether it is met. */
public record ConditionCheck(Bilingual text, Status status) {
    public enum Status {
        MET,
        UNMET,
        /** the system cannot know; the officer looks and signs */
        FOR_OFFICER
    }
}
