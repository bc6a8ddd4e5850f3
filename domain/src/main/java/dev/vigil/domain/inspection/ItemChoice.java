package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Catalogue;
import java.util.List;

/** Which published items an alert brings to its task, and why. Never empty. */
record ItemChoice(List<String> items, Bilingual reason) {
    /** The published items that the rule names, or the scenario's default items when it names none. */
    static ItemChoice of(List<String> named, String scenario, Catalogue catalogue) {
        List<String> published =
                named.stream().filter(catalogue::mayInspect).distinct().toList();
        List<String> refused = named.stream()
                .filter(code -> !catalogue.mayInspect(code))
                .distinct()
                .toList();
        Bilingual refusal = new Bilingual(
                "未公布的事项不得检查：" + String.join("、", refused),
                "not published and so not inspected: " + String.join(", ", refused));
        if (!published.isEmpty()) {
            Bilingual chosen = new Bilingual("规则指定的事项", "items named by the rule");
            return new ItemChoice(published, refused.isEmpty() ? chosen : Reasons.both(chosen, refusal));
        }
        Bilingual defaults = new Bilingual(
                "规则未指定已公布的事项，采用场景默认事项", "the rule names no published item, so the default items of the scenario stand");
        return new ItemChoice(
                catalogue.defaultItems(scenario), refused.isEmpty() ? defaults : Reasons.both(defaults, refusal));
    }
}
