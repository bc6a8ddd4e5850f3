package dev.vigil.rules.trial;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Durations;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.Suggestion;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Premise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the YAML tests beside the rules. */
final class TestReader {
    private static final Set<String> CHECKED = Set.of(
            "change",
            "rule",
            "premise",
            "area",
            "state",
            "severity",
            "device",
            "metric",
            "began",
            "opened",
            "cleared",
            "value",
            "limit",
            "peak",
            "occurrences");

    private static final int MOST_SAMPLES = 100_000;

    private final Metrics metrics;
    private final Problems problems;

    TestReader(Metrics metrics, Problems problems) {
        this.metrics = metrics;
        this.problems = problems;
    }

    List<RuleTest> read(Path file) {
        List<RuleTest> tests = new ArrayList<>();
        YamlFile.read(file, file.toString(), problems)
                .ifPresent(root -> root.list(problems).forEach(value -> tests.add(test(value))));
        return tests;
    }

    private RuleTest test(YamlValue value) {
        YamlMap map = value.map(problems);
        String name = map.text("test");
        String rule = map.text("rule");
        long start = start(map);
        YamlMap sample = map.find("sample").map(given -> given.map(problems)).orElse(null);
        String metric = sample == null ? "" : sample.text("metric", "");
        String device = sample == null ? "d" : sample.text("device", "d");
        Quality quality = sample == null ? Quality.NORMAL : sample.oneOf("quality", Quality.class, Quality.NORMAL);
        if (sample != null) {
            sample.refuseOthers();
        }
        List<RuleTest.Input> inputs = new ArrayList<>();
        for (YamlValue line : map.list("samples")) {
            new Lines(start, metric, device, quality).read(line.map(problems), inputs);
        }
        if (map.truth("by_arrival", false)) {
            inputs.sort(Comparator.comparingLong(RuleTest.Input::time));
        }
        List<Map<String, String>> expected = new ArrayList<>();
        TrialPremise premise = new TrialPremise(problems);
        List<Premise> neighbours =
                map.list("neighbours").stream().map(premise::neighbour).toList();
        for (YamlValue line : map.list("alerts")) {
            expected.add(expectation(line.map(problems)));
        }
        RuleTest test = new RuleTest(
                name,
                rule,
                value.file() + ":" + value.line(),
                premise.read(map.find("premise")),
                neighbours,
                map.texts("with"),
                start,
                inputs,
                expected);
        map.refuseOthers();
        return test;
    }

    private long start(YamlMap map) {
        String text = map.text("start", "2026-03-02 08:00:00");
        try {
            return ObservationLine.time(text);
        } catch (IllegalArgumentException notTime) {
            problems.add(map.get("start"), "时刻，例如 '2026-03-02 08:00:00'", "a time such as '2026-03-02 08:00:00'");
            return 0;
        }
    }

    private Map<String, String> expectation(YamlMap map) {
        Map<String, String> expectation = new LinkedHashMap<>();
        for (String key : CHECKED.stream().sorted().toList()) {
            map.find(key).ifPresent(value -> expectation.put(key, value.text(problems)));
        }
        map.find("change").ifPresent(value -> value.oneOf(AlertChange.class, problems));
        map.find("severity").ifPresent(value -> value.oneOf(Severity.class, problems));
        map.find("state").ifPresent(value -> value.oneOf(AlertState.class, problems));
        map.refuseOthers();
        return expectation;
    }

    /** The lines of one test's samples. */
    private final class Lines {
        private final long start;
        private final String metric;
        private final String device;
        private final Quality quality;

        Lines(long start, String metric, String device, Quality quality) {
            this.start = start;
            this.metric = metric;
            this.device = device;
            this.quality = quality;
        }

        void read(YamlMap map, List<RuleTest.Input> inputs) {
            if (map.has("tick")) {
                inputs.add(new RuleTest.Input(null, start + map.duration("tick", 0)));
                map.refuseOthers();
                return;
            }
            boolean many = map.has("every");
            long from = start + map.duration(many ? "from" : "at", 0);
            long every = map.duration("every", 1);
            long to = many ? start + map.duration("to", 0) : from;
            long late = map.duration("late", 0);
            List<YamlValue> values = map.list("values");
            double value = map.number("value", 1);
            String text = map.optionalText("text");
            Template template = new Template(
                    map.text("premise", "p"),
                    map.text("device", device),
                    metric(map),
                    map.oneOf("quality", Quality.class, quality),
                    text,
                    map.optionalText("event"));
            map.refuseOthers();
            long last = values.isEmpty() ? to : from + every * (values.size() - 1);
            if (every <= 0 || (last - from) / every >= MOST_SAMPLES) {
                problems.add(
                        map.get("every"),
                        "至多 " + MOST_SAMPLES + " 个样本，且有间隔",
                        "at most " + MOST_SAMPLES + " samples, some time apart");
                return;
            }
            int index = 0;
            for (long at = from; at <= last; at += every) {
                double reading = values.isEmpty() ? value : values.get(index++).number(problems);
                inputs.add(new RuleTest.Input(template.sample(at, reading).receivedAt(at + late), 0));
            }
        }

        private String metric(YamlMap map) {
            String id = map.text("metric", metric);
            if (metrics.find(id).isEmpty()) {
                YamlValue self = map.self();
                problems.add(new Problem(
                        self.file(),
                        self.line(),
                        self.column(),
                        self.path(),
                        Bilingual.of("'" + id + "'"),
                        expected(id)));
            }
            return id;
        }

        private Bilingual expected(String id) {
            return new Bilingual("已有的指标", "a known metric")
                    .plus(Suggestion.meant(
                            id, metrics.all().stream().map(Metric::id).toList()));
        }
    }

    private record Template(
            String premise,
            String device,
            String metric,
            Quality quality,
            @Nullable String text,
            @Nullable String event) {
        Observation sample(long at, double value) {
            Observation bare = text == null
                    ? Observation.of(device, metric, at, value, quality)
                    : Observation.of(device, metric, at, text, quality);
            return bare.placed(premise, device).ofEvent(event, null);
        }
    }

    static String offset(long time, long start) {
        return time < start ? "-" + Durations.text(start - time) : Durations.text(time - start);
    }
}
