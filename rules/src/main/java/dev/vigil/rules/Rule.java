package dev.vigil.rules;

import dev.vigil.domain.Bilingual;
import java.util.List;

/**
 * A rule as an officer wrote it, read and checked.
 *
 * @param id unique in the book, kebab-case
 * @param items codes of the inspection items that an alert concerns
 * @param shadow judged, recorded and compared, but alerts nobody
 * @param text its YAML as it stands in the file; the evidence of an alert holds it
 */
public record Rule(
        String id,
        Bilingual title,
        Scope scope,
        Per per,
        Judgement judgement,
        List<String> items,
        Respond respond,
        boolean shadow,
        String text) {
    public Rule {
        items = List.copyOf(items);
    }
}
