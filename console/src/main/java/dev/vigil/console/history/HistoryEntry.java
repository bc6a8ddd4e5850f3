package dev.vigil.console.history;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, before it has its place in the history.
 *
 * @param subject the id of the alert, task, action … that it is about
 * @param revision with kind and subject unique; the same revision twice is kept once
 * @param at when it was decided, epoch ms
 * @param actor who did it; null when a job did
 * @param content the record as JSON
 * @param attachment what is large and rarely read, as JSON
 */
public record HistoryEntry(
        HistoryKind kind,
        String subject,
        int revision,
        String premise,
        long at,
        @Nullable String actor,
        String content,
        @Nullable String attachment) {}
