package dev.vigil.domain.inspection.coverage;

/** One cell of the coverage ledger: premise × item × hour. */
public record ItemHour(String premise, String item, long hour, Supervision supervision) {}
