package dev.vigil.domain.casefile;

/** What a person did. */
public enum ActionKind {
    ACKNOWLEDGE,
    COMMENT,
    ASSIGN,
    /** Close an alert: as false, tolerated or done; the reason is in {@code data.disposition}. */
    CLOSE,
    MUTE,
    UNMUTE,
    /** An inspection has begun: the task takes no more alerts. */
    BEGIN_TASK,
    FINISH_TASK,
    CANCEL_TASK,
    MERGE,
    UNMERGE,
    FINDING,
    /** An order to rectify (责令改正) with its date: starts a verification watch. */
    ORDER,
    EXPLAIN,
    CONCLUDE,
    TRANSFER,
    COMPLAINT,
    REDRAW
}
