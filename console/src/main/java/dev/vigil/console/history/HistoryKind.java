package dev.vigil.console.history;

import java.util.Locale;

/** What a row of the history is about. */
public enum HistoryKind {
    ALERT,
    TASK,
    ACTION,
    /** a change of a rule, by a person or by the config folder */
    RULE,
    /** a change of a premise at the desk */
    PREMISE,
    ACCOUNT,
    /** a hand-over from one watch to the next */
    SHIFT,
    /** a complaint about a check, and its answer */
    COMPLAINT,
    /** what the stream says of an order to rectify */
    ORDER,
    /** a change of the catalogue, the officers or the caps at the desk */
    DIRECTORY,
    /** a refused message that was sent in again */
    DEAD_LETTER,
    /** a plan of checks and the draw of its premises */
    PLAN;

    /** As it is stored and shown. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HistoryKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
