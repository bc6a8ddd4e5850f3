package dev.vigil.domain.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            assertThat(problem.expected()).startsWith("YAML, but ");
        });
    }

    @Test
    void saysThatATabCannotIndent() {
        assertThat(YamlFile.parse("a:\n\tb: 1\n", "rules.yaml", problems)).isEmpty();
        assertThat(problems.all()).singleElement().satisfies(problem -> assertThat(problem.line())
                .isEqualTo(2));
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
