package dev.vigil.jobs.warning;

/** A premise of which something has been read in that partition. Public, as Flink asks of what it keeps. */
public record HeardPremise(int partition, String premise) {}
