package dev.vigil.console.account;

/** What a role may do. Every path of the interface asks for one of them, or is closed. */
public enum Permission {
    /** See alerts, tasks, premises and rules. */
    LOOK,
    /** Read series and figures. */
    ANALYSE,
    /** Acknowledge, comment, assign and close alerts. */
    HANDLE_ALERTS,
    MUTE,
    /** Begin and finish tasks, note findings, give orders. */
    HANDLE_TASKS,
    /** See draws, caps, complaints and the history. */
    SUPERVISE,
    /** See dead letters; change premises, limits and rules. */
    OPERATE,
    /** Keep the accounts. */
    ADMINISTER
}
