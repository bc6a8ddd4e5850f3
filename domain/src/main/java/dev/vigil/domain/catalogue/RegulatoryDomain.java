package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;

/** A field of supervision (监管领域), for example ecology or fire safety; officers' certificates name domains. */
public record RegulatoryDomain(String code, Bilingual name) {}
