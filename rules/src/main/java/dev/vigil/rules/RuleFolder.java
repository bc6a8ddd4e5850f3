package dev.vigil.rules;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.rules.language.AlertReferences;
import dev.vigil.rules.language.RuleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the rules of a folder or of one file. Notes every problem of every file at once. */
public final class RuleFolder {
    /** Ends the names of the files that test the rules beside them. */
    public static final String TESTS = ".test.yaml";

    private static final int MOST_RULES = 5_000;

    private RuleFolder() {}

    /** Version 1, in force from the beginning of time. */
    public static RuleBook read(Path folder, Metrics metrics, Problems problems) {
        return read(folder, metrics, KnownCodes.ANY, problems);
    }

    /** The same, and what rules name has to be among these codes. */
    public static RuleBook read(Path folder, Metrics metrics, KnownCodes codes, Problems problems) {
        List<Rule> rules = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (Path file : files(folder, problems)) {
            YamlFile.text(file, file.toString(), problems)
                    .ifPresent(text -> rules.addAll(parse(text, file.toString(), metrics, codes, problems, places)));
        }
        AlertReferences.Complaints complaints = (rule, found, expected) -> {
            String place = places.getOrDefault(rule.id(), folder + ":0");
            int colon = place.lastIndexOf(':');
            int line = Integer.parseInt(place.substring(colon + 1));
            problems.add(new Problem(place.substring(0, colon), line, 1, rule.id(), found, expected));
        };
        AlertReferences.check(rules, complaints);
        if (!codes.equals(KnownCodes.ANY)) {
            AlertReferences.checkTrials(rules, complaints);
        }
        if (rules.size() > MOST_RULES) {
            problems.add(new Problem(
                    folder.toString(),
                    0,
                    0,
                    "",
                    new Bilingual(rules.size() + " 条规则", rules.size() + " rules"),
                    new Bilingual("至多 " + MOST_RULES + " 条", "at most " + MOST_RULES)));
        }
        return new RuleBook(1, 0, rules);
    }

    public static List<Rule> parse(String text, String shownAs, Metrics metrics, Problems problems) {
        return parse(text, shownAs, metrics, KnownCodes.ANY, problems, new HashMap<>());
    }

    private static List<Rule> parse(
            String text,
            String shownAs,
            Metrics metrics,
            KnownCodes codes,
            Problems problems,
            Map<String, String> places) {
        List<Rule> rules = new ArrayList<>();
        YamlFile.parse(text, shownAs, problems).ifPresent(root -> {
            RuleReader reader = new RuleReader(metrics, codes, text, problems);
            List<YamlValue> values = values(root, problems);
            for (int i = 0; i < values.size(); i++) {
                YamlValue value = values.get(i);
                int end = i + 1 < values.size() ? values.get(i + 1).line() : Integer.MAX_VALUE;
                Rule rule = reader.read(value, RuleText.between(text, value.line(), end));
                String place = value.file() + ":" + value.line();
                String other = rule.id().isEmpty() ? null : places.putIfAbsent(rule.id(), place);
                if (other != null) {
                    problems.add(
                            value,
                            "自己的编号；'" + rule.id() + "' 已用于 " + other,
                            "an id of its own; '" + rule.id() + "' is already at " + other);
                }
                rules.add(rule);
            }
        });
        return rules;
    }

    private static List<YamlValue> values(YamlValue root, Problems problems) {
        if (root.isList()) {
            return root.list(problems);
        }
        if (!root.isMap()) {
            problems.add(root, "一列规则", "a list of rules");
            return List.of();
        }
        YamlMap top = root.map(problems);
        YamlValue rules = top.get("rules");
        List<YamlValue> values = top.has("rules") ? rules.list(problems) : List.of();
        top.refuseOthers();
        return values;
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            problems.add(new Problem(
                    folder.toString(),
                    0,
                    0,
                    "",
                    new Bilingual("没有这个文件夹", "no such folder"),
                    new Bilingual("规则所在的文件夹或文件", "a folder of rules, or a file")));
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .filter(file -> !file.toString().endsWith(TESTS))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
