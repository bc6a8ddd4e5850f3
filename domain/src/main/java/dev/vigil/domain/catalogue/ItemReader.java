package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one item of {@code config/catalogue/items}. */
final class ItemReader {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,6}(-[A-Z0-9]{1,12}){0,2}-[0-9]{2}");
    private static final Set<String> SETTLERS = Set.of("sensor", "camera");

    private final Set<String> domains;
    private final Set<String> departments;
    private final Problems problems;

    ItemReader(Set<String> domains, Set<String> departments, Problems problems) {
        this.domains = domains;
        this.departments = departments;
        this.problems = problems;
    }

    Map.Entry<String, Item> read(YamlValue value) {
        YamlMap map = value.map(problems);
        String code = map.text("code");
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            problems.add(map.get("code"), "a code such as ECO-DUST-01");
        }
        Item item = new Item(
                code,
                map.bilingual("name"),
                map.text("domain"),
                basis(map),
                map.text("lead"),
                map.texts("joint"),
                map.oneOf("method", Method.class, Method.ON_SITE),
                map.texts("settled_by"),
                map.texts("metrics"),
                map.truth("device_trouble", false),
                map.list("check").stream().map(this::bilingual).toList(),
                map.oneOf("list", ListType.class, ListType.JOINT),
                map.truth("published", false),
                leniency(map));
        References.check(map, "domain", List.of(item.domain()), domains, problems);
        References.check(map, "lead", List.of(item.lead()), departments, problems);
        References.check(map, "joint", item.joint(), departments, problems);
        References.check(map, "settled_by", item.settledBy(), SETTLERS, problems);
        if (item.checkPoints().isEmpty()) {
            problems.add(map.get("code"), "at least one check point under 'check'");
        }
        map.refuseOthers();
        return Map.entry(code, item);
    }

    private List<LegalBasis> basis(YamlMap map) {
        YamlValue value = map.get("basis");
        if (value.isText()) {
            if (!value.text(problems).equals("to-be-confirmed")) {
                problems.add(value, "a list of sources, or to-be-confirmed");
            }
            return List.of(LegalBasis.toBeConfirmed());
        }
        return value.list(problems).stream()
                .map(one -> {
                    YamlMap basis = one.map(problems);
                    LegalBasis read =
                            new LegalBasis(new Bilingual(basis.text("zh"), basis.text("en")), basis.text("source"));
                    basis.refuseOthers();
                    return read;
                })
                .toList();
    }

    private @Nullable Leniency leniency(YamlMap map) {
        return map.find("lenient")
                .map(value -> {
                    YamlMap lenient = value.map(problems);
                    Leniency read = new Leniency(
                            lenient.oneOf("kind", Leniency.Kind.class, Leniency.Kind.FIRST),
                            lenient.wholeNumber("look_back_days", Leniency.TWO_YEARS),
                            lenient.list("conditions").stream()
                                    .map(this::bilingual)
                                    .toList());
                    lenient.refuseOthers();
                    return read;
                })
                .orElse(null);
    }

    private Bilingual bilingual(YamlValue value) {
        YamlMap both = value.map(problems);
        Bilingual read = new Bilingual(both.text("zh"), both.text("en"));
        both.refuseOthers();
        return read;
    }
}
