package dev.vigil.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {
    private static final String DUST =
            """
            - id: dust
              title: {zh: 扬尘, en: Dust}
              when: pm10 > 150
              for: 2m
            """;
    private static final String OPENS_AFTER =
            """
            - test: it opens when the hold is complete
              rule: dust
              sample: {metric: pm10}
              samples: [{every: 1m, from: 0m, to: 5m, value: 200}]
              alerts: [{change: opened, began: 0m, opened: %s}]
            """;

    @TempDir
    Path folder;

    private final InputStream standardInput = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void giveTheInputBack() {
        System.setIn(standardInput);
    }

    @Test
    void checkFindsNothingWrongWithSoundRules() throws IOException {
        write("dust.yaml", DUST);
        assertThat(rules("check", folder.toString())).isZero();
        assertThat(out.toString()).isEqualTo("1 rule, no problems.\n");
    }

    @Test
    void aChineseShellIsAnsweredInChinese() throws IOException {
        write("dust.yaml", DUST);
        write("dust.test.yaml", OPENS_AFTER.formatted("3m"));
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(rules("check", folder.toString())).isZero();
            assertThat(rules("test", folder.toString())).isEqualTo(1);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(out.toString())
                .startsWith("1 条规则，没有问题。\n")
                .contains("未通过 dust")
                .contains("- 应有  + 实有")
                .endsWith("通过 0 项，未通过 1 项，0 条规则没有测试\n");
    }

    @Test
    void checkSaysOfEveryMistakeWhereItIsAndWhatWasExpected() throws IOException {
        write("dust.yaml", DUST.replace("pm10", "pm1O").replace("2m", "soon"));
        write("noise.yaml", "- id: noise\n  title: {zh: 噪声, en: Noise}\n  when: noise > 'loud'\n");
        assertThat(rules("check", folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("dust.yaml:3:")
                .contains("pm10")
                .contains("dust.yaml:4:")
                .contains("noise.yaml:3:")
                .contains("3 problems")
                .doesNotContain("Exception");
    }

    @Test
    void checkSaysWhichCodesNobodyKnowsAndWhichWereMeant() throws IOException {
        write(
                "dust.yaml",
                DUST
                        + """
                  scenario: constructon-site
                  role: tretment
                  items: [ECO-DUST-0l]
                - id: trial
                  title: {zh: 试, en: Trial}
                  when: prodction.power > 5
                  overrides: [{scenario: hotl, for: 5m}]
                  shadow: true
                  instead_of: dsut
                """);
        assertThat(rules("check", folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("did you mean 'construction-site'?")
                .contains("did you mean 'treatment'?")
                .contains("did you mean 'ECO-DUST-01'?")
                .contains("dust.yaml:10:9: [1].when: found 'prodction'")
                .contains("did you mean 'production'?")
                .contains("did you mean 'dust'?");
    }

    @Test
    void testPassesWhenTheAlertsAreAsExpected() throws IOException {
        write("dust.yaml", DUST);
        write("dust.test.yaml", OPENS_AFTER.formatted("2m"));
        assertThat(rules("test", folder.toString())).isZero();
        assertThat(out.toString()).contains("it opens when the hold is complete");
    }

    @Test
    void testShowsWhatWasExpectedBesideWhatCame() throws IOException {
        write("dust.yaml", DUST);
        write("dust.test.yaml", OPENS_AFTER.formatted("4m"));
        assertThat(rules("test", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("- {began=0m, change=opened, opened=4m}")
                .contains("+ {began=0m, change=opened, opened=2m}");
    }

    @Test
    void testSaysWhatIsWrongWithATestBeforeAnyIsRun() throws IOException {
        write("dust.yaml", DUST);
        write(
                "dust.test.yaml",
                OPENS_AFTER
                        .formatted("2m")
                        .replace("change: opened", "change: opend, severity: blu")
                        .replace("every: 1m", "every: 0s"));
        assertThat(rules("test", folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("did you mean 'opened'?")
                .contains("did you mean 'blue'?")
                .contains("found '0s', expected at most 100000 samples, some time apart");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void evalPrintsEveryRevisionOfEveryAlert() throws IOException {
        Path file = write("dust.yaml", DUST);
        assertThat(eval(file, reading(0, 200), reading(2, 210), reading(3, 90))).isZero();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString().lines().toList().get(0))
                .contains("\"change\":\"opened\"")
                .contains("2026-03-02T02:02:00");
        assertThat(out.toString().lines().toList().get(1)).contains("\"change\":\"cleared\"");
    }

    @Test
    void evalNamesTheLineThatItCannotRead() throws IOException {
        Path file = write("dust.yaml", DUST);
        assertThat(eval(file, reading(0, 200), "{\"device\": \"d\"")).isEqualTo(1);
        assertThat(err.toString()).contains("line 2").doesNotContain("Exception");
    }

    @Test
    void evalReadsTheUnitOfAReading() throws IOException {
        Path file = write("dust.yaml", DUST);
        String inMilligrams = reading(2, 210).replace("210", "0.21, \"unit\": \"mg/m3\"");
        assertThat(eval(file, reading(0, 200), inMilligrams)).isZero();
        assertThat(out.toString()).contains("\"change\":\"opened\"").contains("\"peak\":210");

        assertThat(eval(file, reading(0, 200).replace("200", "200, \"unit\": \"V\"")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("line 1: found the unit 'V', expected µg/m³");
    }

    @Test
    void evalSaysOfAValueAndATimeWhatIsWrong() throws IOException {
        Path file = write("dust.yaml", DUST);
        assertThat(eval(file, reading(0, 200).replace("200", "\"much\""))).isEqualTo(1);
        assertThat(eval(file, "{\"device\": \"d\", \"metric\": \"pm10\", \"at\": 99999999999999999999, \"value\": 1}"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("line 1: found the value 'much', expected a number")
                .contains("line 1: found '99999999999999999999', expected a time")
                .doesNotContain("Exception");
    }

    private static String reading(int minute, int value) {
        return "{\"premise\": \"p\", \"device\": \"d\", \"metric\": \"pm10\", \"at\": \"2026-03-02T10:0%d:00+08:00\", \"value\": %d}"
                .formatted(minute, value);
    }

    private int eval(Path file, String... lines) {
        System.setIn(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        return rules("eval", file.toString());
    }

    private int rules(String... arguments) {
        List<String> command = new ArrayList<>(List.of("rules", arguments[0], "--config", "../config"));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        CommandLine line =
                Vigil.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(command.toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
