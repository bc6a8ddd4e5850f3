package dev.vigil.domain.inspection.finding;

/** What a check found of one item. */
public enum Result {
    PASS,
    /** 轻微: a slight shortcoming */
    MINOR,
    VIOLATION,
    /** the enterprise refused the check */
    REFUSED,
    /** nobody was there, or the premise is not where it should be */
    NOT_FOUND;

    /** Whether it counts against the premise when a later one asks for the first. */
    public boolean isViolation() {
        return this == MINOR || this == VIOLATION || this == REFUSED;
    }
}
