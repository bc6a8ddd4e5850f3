package dev.vigil.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command in the tables of docs/samples prints what lies beside its sample. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("..", "docs", "samples");
    private static final Pattern ROW =
            Pattern.compile("\\| (.*) \\| `\\./vigil decode (.*) docs/samples/(\\S+)` \\| \\[.*]\\((\\S+)\\) \\|");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final boolean WRITE = "write".equals(System.getProperty("vigil.samples"));

    record Sample(String what, List<String> options, Path file, Path printed) {
        @Override
        public String toString() {
            return printed.toString().replace(".jsonl", "");
        }

        boolean isBroken() {
            return what.contains("**broken**");
        }
    }

    static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLES.resolve("README.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                samples.add(
                        new Sample(row.group(1), words(row.group(2)), Path.of(row.group(3)), Path.of(row.group(4))));
            }
        }
        return samples;
    }

    /** As a shell takes them apart. */
    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group().replaceAll("[\"']", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void printsWhatTheTableSays(Sample sample) throws IOException {
        List<String> command = new ArrayList<>(List.of("decode", "--config", "../config"));
        command.addAll(List.of("--received", "2026-07-06T12:00:00+08:00"));
        command.addAll(sample.options());
        command.add(SAMPLES.resolve(sample.file()).toString());
        StringWriter printed = new StringWriter();
        CommandLine line = Vigil.commandLine().setOut(new PrintWriter(printed, true));

        int exit = line.execute(command.toArray(String[]::new));

        Path expected = SAMPLES.resolve(sample.printed());
        if (WRITE) {
            Files.writeString(expected, printed.toString());
        }
        assertThat(printed.toString()).isEqualTo(Files.readString(expected)).isNotEmpty();
        assertThat(exit).isEqualTo(printed.toString().contains("\"reason\":") ? 1 : 0);
        if (sample.isBroken()) {
            assertThat(exit).as("a broken sample is refused").isEqualTo(1);
        }
    }

    @Test
    void everySampleStandsInATable() throws IOException {
        Set<Path> listed = samples().stream()
                .flatMap(sample -> Stream.of(sample.file(), sample.printed()))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            assertThat(files.filter(Files::isRegularFile).map(SAMPLES::relativize))
                    .filteredOn(file -> !file.endsWith("README.md"))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }
}
