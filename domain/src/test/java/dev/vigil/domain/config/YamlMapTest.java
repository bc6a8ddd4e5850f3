package dev.vigil.domain.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
import org.junit.jupiter.api.Test;

class YamlMapTest {
    private final Problems problems = new Problems();

    @Test
    void readsEachKindOfValue() {
        YamlMap map = read(
                """
                text: 007
                number: 1.5e2
                whole: 12
                truth: true
                wait: 1h30m
                level: orange
                tags: [a, b]
                tag: a
                names: {x: '1', y: 2}
                title: {zh: 工地, en: site}
                name: Vigil
                """);

        assertThat(map.text("text")).isEqualTo("007");
        assertThat(map.number("number", 0)).isEqualTo(150);
        assertThat(map.wholeNumber("whole", 0)).isEqualTo(12);
        assertThat(map.truth("truth", false)).isTrue();
        assertThat(map.duration("wait", 0)).isEqualTo(5_400_000);
        assertThat(map.oneOf("level", Severity.class, Severity.BLUE)).isEqualTo(Severity.ORANGE);
        assertThat(map.texts("tags")).containsExactly("a", "b");
        assertThat(map.texts("tag")).containsExactly("a");
        assertThat(map.textMap("names")).containsEntry("y", "2");
        assertThat(map.bilingual("title")).isEqualTo(new Bilingual("工地", "site"));
        assertThat(map.bilingual("name")).isEqualTo(Bilingual.of("Vigil"));
        map.refuseOthers();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void takesTheDefaultOfAKeyThatIsNotThere() {
        YamlMap map = read("a: 1");

        assertThat(map.text("b", "otherwise")).isEqualTo("otherwise");
        assertThat(map.number("b", 7)).isEqualTo(7);
        assertThat(map.optionalText("b")).isNull();
        assertThat(map.texts("b")).isEmpty();
        assertThat(map.list("b")).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void knowsLineColumnAndPathOfAValue() {
        YamlMap map = read("rules:\n  - id: one\n  - id: two\n    when: 'pm10 >'\n");
        YamlValue when = map.list("rules").get(1).map(problems).get("when");

        assertThat(when.line()).isEqualTo(4);
        assertThat(when.column()).isEqualTo(11);
        assertThat(when.path()).isEqualTo("rules[1].when");
        assertThat(when.describe().en()).isEqualTo("'pm10 >'");
    }

    @Test
    void refusesAKeyThatNobodyKnowsWithTheOneThatWasMeant() {
        YamlMap map = read("severity: blue\nsevrity: red\n");
        map.text("severity");
        map.optionalText("scenario");
        map.refuseOthers();

        assertProblems("test.yaml:2:1: found 'sevrity', expected one of the keys severity, scenario;"
                + " did you mean 'severity'?");
    }

    @Test
    void refusesAKeyThatStandsTwiceAtItsSecondPlace() {
        read("a: 1\nb: 2\na: 3\n");

        assertProblems("test.yaml:3:1: found 'a', expected each key once");
    }

    @Test
    void saysWhichKeyIsMissingAndWhere() {
        YamlMap map = read("rules:\n  - {id: one}\n");
        map.list("rules").get(0).map(problems).text("when");
        map.text("version");

        assertProblems(
                "test.yaml:2:5: rules[0]: expected the key 'when', which is missing",
                "test.yaml:1:1: expected the key 'version', which is missing");
    }

    @Test
    void namesThePathOfAMissingKeyAtTheTopWithoutADot() {
        assertThat(read("a: 1").get("version").path()).isEqualTo("version");
    }

    @Test
    void saysOnceForEachValueWhatWasExpected() {
        YamlMap map = read(
                """
                number: [1]
                digits: 5d
                infinite: .inf
                whole: 1.5
                truth: yes
                wait: {a: 1}
                level: [blue]
                text: {a: 1}
                blank: ''
                list: a
                map: a
                """);
        map.number("number", 0);
        map.number("digits", 0);
        map.number("infinite", 0);
        map.wholeNumber("whole", 0);
        map.truth("truth", false);
        map.duration("wait", 0);
        map.oneOf("level", Severity.class, Severity.BLUE);
        map.text("text");
        map.text("blank");
        map.list("list");
        map.get("map").map(problems);

        assertProblems(
                "test.yaml:1:9: number: found a list, expected a number",
                "test.yaml:2:9: digits: found '5d', expected a number",
                "test.yaml:3:11: infinite: found '.inf', expected a number",
                "test.yaml:4:8: whole: found '1.5', expected a whole number",
                "test.yaml:5:8: truth: found 'yes', expected true or false",
                "test.yaml:6:7: wait: found a map, expected a duration such as 90s, 10m, 1h30m or 2d",
                "test.yaml:7:8: level: found a list, expected one of blue, yellow, orange, red",
                "test.yaml:8:7: text: found a map, expected a text",
                "test.yaml:9:8: blank: found '', expected a text that is not empty",
                "test.yaml:10:7: list: found 'a', expected a list",
                "test.yaml:11:6: map: found 'a', expected a map of keys and values");
    }

    @Test
    void refusesAllProblemsAtOnceWithALineForEach() {
        YamlMap map = read("a: x\nb: y\n");
        map.number("a", 0);
        map.number("b", 0);

        org.assertj.core.api.Assertions.assertThatThrownBy(problems::refuseIfAny)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("test.yaml:1:4: a: found 'x', expected a number\n"
                        + "test.yaml:2:4: b: found 'y', expected a number");
    }

    @Test
    void shortensALongTextInAMessage() {
        YamlMap map = read("a: " + "x".repeat(100));
        map.number("a", 0);

        assertThat(problems.all().get(0).found().zh()).hasSize(63).endsWith("…'");
    }

    private YamlMap read(String text) {
        return YamlFile.parse(text, "test.yaml", problems).orElseThrow().map(problems);
    }

    private void assertProblems(String... expected) {
        assertThat(problems.all()).extracting(Problem::toString).containsExactly(expected);
    }
}
