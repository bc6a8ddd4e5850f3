package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;

/**
 * What entitles the department to inspect an item.
 *
 * @param source the law or standard with its article, or empty while the district has still to confirm it
 */
public record LegalBasis(Bilingual text, String source) {
    private static final Bilingual UNCONFIRMED = new Bilingual("由区里确认", "to be confirmed by the district");

    public static LegalBasis toBeConfirmed() {
        return new LegalBasis(UNCONFIRMED, "");
    }

    public boolean confirmed() {
        return !source.isEmpty();
    }
}
