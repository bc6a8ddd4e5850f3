package dev.vigil.domain.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(YamlFile.read(folder.resolve("rules.yaml"), "rules.yaml", problems))
                .isEmpty();
        assertSingle("rules.yaml: found no such file, expected a YAML file");
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertThat(YamlFile.parse("# only a comment\n", "rules.yaml", problems)).isEmpty();
        assertSingle("rules.yaml: found an empty file, expected a YAML document");
    }

    @Test
    void saysThatAFileIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("gbk.yaml"), "name: 工地".getBytes(Charset.forName("GBK")));

        assertThat(YamlFile.read(file, "gbk.yaml", problems)).isEmpty();
        assertSingle("gbk.yaml: found bytes that are not UTF-8, expected a YAML file in UTF-8");
    }

    @Test
    void readsAFileThatAWindowsEditorWrote() throws IOException {
        Path file = Files.writeString(folder.resolve("bom.yaml"), "\uFEFFname: 工地\r\nkind: site\r\n");

        YamlMap map = YamlFile.read(file, "bom.yaml", problems).orElseThrow().map(problems);

        assertThat(map.text("name")).isEqualTo("工地");
        assertThat(map.text("kind")).isEqualTo("site");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void saysWhereTheYamlBreaks() {
        assertThat(YamlFile.parse("a: 1\nb: [1, 2\nc: 3\n", "rules.yaml", problems))
                .isEmpty();
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.expected().en()).isEqualTo("',' or ']' for the bracket that was opened before");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a:\\n\\tb: 1 | a.yaml:2:1: found a tab, expected spaces",
                "a: b: c | a.yaml:1:5: found ':', expected one key a line",
                "a: 1\\nb\\nc: 2 | a ':' and a space after the key",
                "a: *b | a.yaml:1:4: found '*b', expected quotes around a text that begins with '*'",
                "a: `b` | a.yaml:1:4: found '`', expected quotes around a text that begins with '`'",
                "a: 'b | a.yaml:1:6: found the end of the file, expected a closing quote",
                "a: {b: 1 | found the end of the file, expected ',' or '}' for the bracket that was opened before",
                "- a\\nb: 1 | a.yaml:2:1: found a key, expected a line in the column of its neighbours",
                "a: \\7 | a.yaml:1:4: found a control character, expected text",
            })
    void aSlipIsSaidInWordsWithItsPlace(String written, String said) {
        assertThat(YamlFile.parse(written.strip().translateEscapes(), "a.yaml", problems))
                .isEmpty();
        assertThat(problems.all()).singleElement().asString().contains(said.strip());
    }

    @Test
    void refusesWhatIsNestedDeeperThanAnybodyWrites() {
        assertThat(YamlFile.parse("[".repeat(50) + "]".repeat(50), "a.yaml", problems))
                .isPresent();
        assertThat(YamlFile.parse("[".repeat(20_000) + "]".repeat(20_000), "a.yaml", problems))
                .isEmpty();
        assertSingle("a.yaml:1:51: found more than 50 levels of lists and maps, expected at most 50");
    }

    @Test
    void saysOfAKeyThatIsAListWhereItStands() {
        YamlFile.parse("a: 1\n[b]: 2\n", "a.yaml", problems).orElseThrow().map(problems);
        assertSingle("a.yaml:2:1: found a list, expected a text as the key");
    }

    @Test
    void refusesControlCharactersAndASecondDocument() {
        assertThat(YamlFile.parse("a: \u0000\n", "a.yaml", problems)).isEmpty();
        assertThat(YamlFile.parse("a: 1\n---\nb: 2\n", "b.yaml", problems)).isEmpty();
        assertThat(problems.all()).hasSize(2);
    }

    private void assertSingle(String expected) {
        assertThat(problems.all()).singleElement().hasToString(expected);
    }
}
