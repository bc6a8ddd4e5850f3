package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shipped rules with slips of the hand in them: each is read, or refused with its place and one sentence. Nothing is thrown. */
class BrokenRulesTest {
    private static final int ROUNDS = 400;
    private static final String SIGNS = "{}[]:,-#&*!|>'\"%@`\n \t?~019azAZ守\u0000\u0007\uFEFF\\()=<.";
    private static final List<String> WORDS = List.of(
            "pm10",
            "no_helmet",
            "premise.grade",
            "production.power",
            "area.avg(pm10, '5m')",
            "avg(",
            "count(",
            "since(",
            "alerts(",
            "limit(",
            "rule.x",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ".",
            "?",
            ":",
            "+",
            "-",
            "%",
            "<",
            "==",
            "&&",
            "||",
            "!",
            "and",
            "=",
            "in",
            "as",
            "'5m'",
            "'",
            "\"",
            "1",
            "1e400",
            "99999999999999999999",
            "1u",
            "null",
            "true",
            "b'x'",
            "has(",
            "size(",
            "dyn(pm10)",
            "timestamp('x')",
            "pm10.startsWith('a')",
            "pm10[0]",
            "cel.bind(a, 1, a)",
            "Foo{a: 1}",
            "！",
            "，",
            "@",
            "$");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSlipIsNeverMoreThanASentence(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> shipped = shipped();
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String rule = shipped.get(random.nextInt(shipped.size()));
            String broken = random.nextBoolean() ? withOtherSigns(rule, random) : withAnotherCondition(random);
            Problems problems = new Problems();
            RuleFolder.parse(broken, "rules.yaml", Scene.METRICS, problems);
            refused += problems.isEmpty() ? 0 : 1;
            assertThat(problems.all()).as(broken).allSatisfy(Said::isOneSentenceInBothLanguages);
        }
        assertThat(refused).isGreaterThan(ROUNDS / 2);
    }

    private static String withOtherSigns(String rule, Random random) {
        StringBuilder text = new StringBuilder(rule);
        for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
            int at = random.nextInt(text.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, sign);
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.setCharAt(at, sign);
                default ->
                    text.insert(random.nextInt(text.length()), text.substring(at, Math.min(text.length(), at + 20)));
            }
        }
        return text.toString();
    }

    private static String withAnotherCondition(Random random) {
        StringBuilder condition = new StringBuilder(random.nextBoolean() ? "pm10 > 150" : "avg(pm10, '5m') > 80");
        for (int words = 1 + random.nextInt(4); words > 0; words--) {
            condition.insert(
                    random.nextInt(condition.length() + 1), " " + WORDS.get(random.nextInt(WORDS.size())) + " ");
        }
        return "- id: r\n  title: r\n  when: |-\n    " + condition + "\n";
    }

    /** Every rule by itself. */
    private static List<String> shipped() throws IOException {
        List<String> rules = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../config/rules"))) {
            for (Path file : files.filter(one -> !one.toString().endsWith(RuleFolder.TESTS))
                    .sorted()
                    .toList()) {
                Stream.of(Files.readString(file).split("(?m)^(?=- id:)"))
                        .filter(rule -> rule.startsWith("- id:"))
                        .forEach(rules::add);
            }
        }
        return rules;
    }
}
