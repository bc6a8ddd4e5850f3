package dev.vigil.domain.inspection.policy;

/** Which leads of a premise go into one task. */
public enum MergeBy {
    /** All of them: one visit by everyone. */
    PREMISE,
    /** Those whose first item has the same lead department. */
    DEPARTMENT,
    /** Each lead has a task of its own. */
    NONE
}
