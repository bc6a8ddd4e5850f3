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
    /** The enterprise will not carry out an order (拒不改正); {@code data.item} says which. */
    REFUSE,
    /** What follows a finding, as the officer decided and signed it, leniency among it. */
    DISPOSE,
    /** A remote check: the technical review of the data. */
    REVIEW,
    /** A remote check: the enterprise is asked, with a time to explain in {@code data.until}. */
    ASK,
    EXPLAIN,
    /** A remote check: two officers have looked and kept a record. */
    LOOK,
    CONCLUDE,
    /** A case goes to the department that answers for the item. */
    TRANSFER,
    /** The department that was asked takes the case, or sends it back. */
    ANSWER,
    /** What a department says in a consultation. */
    OPINION,
    /** How a consultation was decided. */
    DECIDE,
    COMPLAINT,
    /** What an enterprise thinks of a check. */
    RATE,
    /** A result is made public, or taken back. */
    PUBLISH,
    /** Draw again; why is in {@code data.reason}, who may not be drawn in {@code data.exclude}. */
    REDRAW,
    /** A planned or a special check falls on this premise; {@code data} has kind, plan, items and due. */
    PLAN,
    /** The public value for draws that wait for one; {@code data} has its source and value. */
    DRAW
}
