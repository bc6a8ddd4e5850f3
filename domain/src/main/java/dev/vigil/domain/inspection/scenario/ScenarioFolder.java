package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.InspectionBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the scenario tests of {@code config/inspections/tests}: what comes in at a premise, and which tasks and which
 * ledger must come out. The planner is the one of the job.
 */
public final class ScenarioFolder {
    private ScenarioFolder() {}

    public static List<ScenarioOutcome> run(Path folder, InspectionBook book) {
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        for (Path file : files(folder)) {
            Problems problems = new Problems();
            String shown = String.valueOf(file.getFileName());
            YamlFile.read(file, shown, problems).ifPresent(root -> {
                YamlMap top = root.map(problems);
                for (YamlValue test : top.list("tests")) {
                    outcomes.add(run(test, book));
                }
                top.refuseOthers();
            });
            if (!problems.isEmpty()) {
                outcomes.add(new ScenarioOutcome(shown, "", shown, texts(problems)));
            }
        }
        return outcomes;
    }

    private static ScenarioOutcome run(YamlValue value, InspectionBook book) {
        Problems problems = new Problems();
        YamlMap test = value.map(problems);
        String name = test.text("name");
        String shows = test.text("shows", "");
        Play play = Stage.set(test, book, problems);
        List<String> failures = new ArrayList<>();
        for (YamlValue step : test.list("steps")) {
            Steps.take(play, step.map(problems), problems);
        }
        for (YamlValue check : test.list("checks")) {
            failures.addAll(Checks.failures(check.map(problems), book, problems));
        }
        test.find("expect").ifPresent(expected -> failures.addAll(Expectations.failures(play, expected, problems)));
        if (test.list("steps").isEmpty() && test.list("checks").isEmpty()) {
            problems.add(value, "'steps' with 'expect', or 'checks'");
        }
        test.refuseOthers();
        failures.addAll(texts(problems));
        return new ScenarioOutcome(name, shows, value.file() + ":" + value.line(), failures);
    }

    private static List<String> texts(Problems problems) {
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
