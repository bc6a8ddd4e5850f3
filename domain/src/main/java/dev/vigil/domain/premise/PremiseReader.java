package dev.vigil.domain.premise;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.Suggestion;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads premises one file after another, and remembers what must be unique over all of them. */
final class PremiseReader {
    /** What can stand between two slashes of an MQTT topic without a trap. */
    static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    private static final String ID_FORM = "letters, digits, '-', '_' or '.', 64 at most, the first a letter or digit";
    private static final Pattern INDUSTRY = Pattern.compile(Premise.INDUSTRY);
    private static final String ZONE = "Asia/Shanghai";

    private final Set<String> scenarios;
    private final Problems problems;
    private final Problems warnings;
    private final DeviceReader devices;
    private final LimitReader limits;
    private final Names premiseIds = new Names();

    PremiseReader(Metrics metrics, Set<String> scenarios, Problems problems, Problems warnings) {
        this.scenarios = scenarios;
        this.problems = problems;
        this.warnings = warnings;
        this.devices = new DeviceReader(metrics, problems);
        this.limits = new LimitReader(metrics, problems);
    }

    List<Premise> read(YamlValue root) {
        YamlMap top = root.map(problems);
        List<Premise> premises = new ArrayList<>();
        if (!top.has("premises")) {
            top.get("premises");
        }
        for (YamlValue value : top.list("premises")) {
            premises.add(premise(value.map(problems)));
        }
        top.refuseOthers();
        return premises;
    }

    /** After the last file: a gateway may be written down after the devices that hang on it. */
    void checkParents() {
        devices.checkParents();
    }

    private Premise premise(YamlMap map) {
        String id = id(map, "id", problems);
        premiseIds.claim(map, "id", id, "premise", problems);
        Bilingual name = map.bilingual("name");
        String street = id(map, "street", problems);
        ZoneId zone = zone(map);
        List<Device> placed = new ArrayList<>();
        for (YamlValue device : map.list("devices")) {
            placed.add(devices.read(device.map(problems)));
        }
        Premise premise = new Premise(
                id,
                map.wholeNumber("revision", 1),
                0,
                name,
                map.text("enterprise", name.zh()),
                creditCode(map),
                scenario(map),
                industry(map),
                street,
                map.text("area", street),
                within(map, "latitude", 90),
                within(map, "longitude", 180),
                zone.getId(),
                grade(map),
                managementLevel(map),
                map.truth("key_supervision", false),
                map.texts("tags"),
                placed,
                limits.read(map.list("limits"), placed, zone));
        map.refuseOthers();
        return premise;
    }

    static String id(YamlMap map, String key, Problems problems) {
        String id = map.text(key);
        if (!id.isBlank() && !ID.matcher(id).matches()) {
            problems.add(map.get(key), ID_FORM);
        }
        return id;
    }

    private @Nullable String creditCode(YamlMap map) {
        String code = map.optionalText("credit_code");
        if (code == null) {
            return null;
        }
        if (!CreditCode.wellFormed(code)) {
            problems.add(
                    map.get("credit_code"),
                    "18 characters of a unified social credit code, digits and capital letters without I, O, S, V, Z");
        } else if (!CreditCode.checked(code)) {
            warnings.add(map.get("credit_code"), "the check digit " + CreditCode.checkDigit(code) + " at its end");
        }
        return code;
    }

    private String scenario(YamlMap map) {
        String scenario = map.text("scenario");
        if (!scenario.isBlank() && !scenarios.contains(scenario)) {
            String known = scenarios.stream().sorted().collect(Collectors.joining(", "));
            problems.add(map.get("scenario"), "one of " + known + didYouMean(scenario, scenarios));
        }
        return scenario;
    }

    private @Nullable String industry(YamlMap map) {
        String industry = map.optionalText("industry");
        if (industry != null && !INDUSTRY.matcher(industry).matches()) {
            problems.add(map.get("industry"), "a code of GB/T 4754, a letter and two to four digits, such as E4710");
        }
        return industry;
    }

    private CreditGrade grade(YamlMap map) {
        String label = map.text("grade", CreditGrade.B.label());
        return CreditGrade.ofLabel(label).orElseGet(() -> {
            String labels =
                    Arrays.stream(CreditGrade.values()).map(CreditGrade::label).collect(Collectors.joining(", "));
            problems.add(map.get("grade"), "one of " + labels);
            return CreditGrade.B;
        });
    }

    private ManagementLevel managementLevel(YamlMap map) {
        String label = map.text("management_level", ManagementLevel.DISTRICT.label());
        return ManagementLevel.ofLabel(label).orElseGet(() -> {
            List<String> labels = ManagementLevel.labels();
            problems.add(
                    map.get("management_level"),
                    "one of " + String.join(", ", labels) + didYouMean(label, Set.copyOf(labels)));
            return ManagementLevel.DISTRICT;
        });
    }

    private ZoneId zone(YamlMap map) {
        String name = map.text("zone", ZONE);
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            problems.add(map.get("zone"), "a time zone such as " + ZONE);
            return ZoneId.of(ZONE);
        }
    }

    private double within(YamlMap map, String key, double bound) {
        double degrees = map.number(key, Double.NaN);
        if (Math.abs(degrees) > bound) {
            problems.add(map.get(key), "degrees between -" + (int) bound + " and " + (int) bound);
        }
        return degrees;
    }

    static String didYouMean(String written, Set<String> known) {
        return Suggestion.nearest(written, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }
}
