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
    /** Draw again; why is in {@code data.reason}, who may not be drawn in {@code data.exclude}. */
    REDRAW,
    /** A planned or a special check falls on this premise; {@code data} has kind, plan, items and due. */
    PLAN,
    /** The public value for draws that wait for one; {@code data} has its source and value. */
    DRAW
}
