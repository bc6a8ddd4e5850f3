package dev.vigil.console.history;

import java.util.Locale;

/** What a row of the history is about. */
public enum HistoryKind {
    ALERT,
    TASK,
    ACTION;

    /** As it is stored and shown. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HistoryKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
