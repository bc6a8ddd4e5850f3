package dev.vigil.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Chinese sentences have the marks of Chinese; a half-width comma between Han characters looks like a slip, and is one. */
class FullWidthTest {
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}\\s?[,:;()?!]|[,:;()?!]\\s?\\p{IsHan}");
    private static final Pattern JOINED = Pattern.compile("zh(?:\\(\\))? \\+ \"[,:;(]|\"[,:;(]\\s?\" \\+ \\w+\\.zh\\(");
    private static final Pattern YAML_ZH =
            Pattern.compile("(?m)^\\s+(?:- )?zh: .*$|zh: (?:'[^']*'|\"[^\"]*\"|[^,}\n]*)");

    /** They speak both languages in one line, on a terminal. */
    private static final List<String> TERMINAL =
            List.of("DrawVerdict.java", "YearReport.java", "YearSensitivity.java", "DrawCommand.java", "Vigil.java");

    private static List<String> found(Path folder, String kind, Pattern part, Pattern fault) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(kind))
                    .filter(file -> !TERMINAL.contains(file.getFileName().toString()))
                    .filter(file -> kind.equals(".yaml") || file.toString().contains("/src/main/"))
                    .flatMap(file -> part.matcher(read(file)).results().map(MatchResult::group))
                    .map(text -> text.replaceFirst("^\\s*(?:- )?zh: ", ""))
                    .filter(text -> fault.matcher(text).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("(?m)^\\s*(\\*|/\\*|//).*$", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sentencesInJava() throws IOException {
        for (String module : List.of(
                "domain/src",
                "rules/src",
                "console/src",
                "jobs/src",
                "connectors",
                "standalone/src",
                "simulator/src")) {
            Path folder = Path.of("..", module);
            assertThat(found(folder, ".java", LITERAL, HALF_WIDTH)).as(module).isEmpty();
            assertThat(found(folder, ".java", JOINED, Pattern.compile("")))
                    .as(module)
                    .isEmpty();
        }
    }

    @Test
    void namesAndSentencesInConfig() throws IOException {
        assertThat(found(Path.of("../config"), ".yaml", YAML_ZH, HALF_WIDTH)).isEmpty();
    }
}
