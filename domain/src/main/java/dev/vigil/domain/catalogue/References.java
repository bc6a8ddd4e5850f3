package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.Suggestion;
import dev.vigil.domain.config.YamlMap;
import java.util.Collection;
import java.util.List;

/** Codes that must name something that exists. */
public final class References {
    private References() {}

    public static void check(
            YamlMap map, String key, List<String> written, Collection<String> known, Problems problems) {
        for (String code : written) {
            if (known.contains(code)) {
                continue;
            }
            problems.add(
                    map.get(key),
                    new Bilingual("已有的编码，'" + code + "' 不存在", "codes that exist, '" + code + "' does not")
                            .plus(Suggestion.meant(code, known)));
        }
    }
}
