package dev.vigil.console.history;

/** What makes a row of the history one of its kind. */
public record HistoryKey(HistoryKind kind, String subject, int revision) {
    static HistoryKey of(HistoryEntry entry) {
        return new HistoryKey(entry.kind(), entry.subject(), entry.revision());
    }
}
