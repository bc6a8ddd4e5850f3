package dev.vigil.rules;

/** An alert that is open, for the comparison with a store after a restart. */
public record OpenAlert(String id, int revision, String rule) {}
