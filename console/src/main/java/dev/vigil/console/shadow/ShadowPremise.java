package dev.vigil.console.shadow;

import dev.vigil.domain.Bilingual;

/** How often two rules spoke of a premise. */
public record ShadowPremise(String premise, Bilingual premiseName, ShadowCounts counts) {}
