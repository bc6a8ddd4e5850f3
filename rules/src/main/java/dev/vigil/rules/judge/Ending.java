package dev.vigil.rules.judge;

/** Why an occurrence ended. */
enum Ending {
    /** The condition is over, shown by a sample; for events by a quiet time. */
    CLEARED,
    /** The hours of the rule ended. */
    HOURS_OVER,
    /** A person closed it; the rule starts anew. */
    BY_HAND,
    /** The rule was deleted, or is no longer for this premise. */
    RULE_REMOVED,
    /** The rule's condition became another one. */
    RULE_CHANGED
}
