package dev.vigil.console.rule;

import java.time.OffsetDateTime;

/** A rule that was taken out of the book, with the text that it last had. */
public record RemovedRule(String id, OffsetDateTime at, String by, String reason, String text) {}
