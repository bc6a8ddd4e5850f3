package dev.vigil.simulator.fault;

import dev.vigil.domain.Bilingual;

/** A fault's name and time. */
public record Plan(String id, Bilingual title, Timing timing) {}
