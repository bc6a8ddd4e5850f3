package dev.vigil.domain.alert;

/** What a revision of an alert says that the one before did not. */
public enum AlertChange {
    OPENED,
    SEVERITY,
    CLEARED,
    /** The same condition again, soon after: the occurrence counter went up. */
    REOPENED,
    /** Late data changed a value, a time or the evidence. */
    AMENDED,
    /** Late data disproved it. */
    WITHDRAWN,
    /** Late data showed that it had been true; it may be published already cleared. */
    BACKFILLED,
    /** Its rule was deleted. */
    RULE_REMOVED,
    ESCALATED,
    CLOSED
}
