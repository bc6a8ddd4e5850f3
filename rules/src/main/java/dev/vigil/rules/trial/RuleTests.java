package dev.vigil.rules.trial;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.Suggestion;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleFolder;
import dev.vigil.rules.calendar.Calendars;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the YAML tests that lie beside the rules: the work of {@code ./vigil rules test}. */
public final class RuleTests {
    private final Metrics metrics;
    private final Calendars calendars;
    private final EngineOptions options;

    /** What one test came to. */
    record Outcome(RuleTest test, List<Bilingual> expected, List<Bilingual> actual) {
        boolean passed() {
            return expected.equals(actual);
        }
    }

    /**
     * How the tests went.
     *
     * @param untested rules without any test
     */
    public record Result(int passed, int failed, Set<String> untested) {}

    public RuleTests(Metrics metrics, Calendars calendars, EngineOptions options) {
        this.metrics = metrics;
        this.calendars = calendars;
        this.options = options;
    }

    /**
     * Prints a table, and for each failed test what was expected and what came; nothing when there are problems.
     *
     * @param reader whose language is printed
     */
    public Result run(Path folder, PrintWriter out, Locale reader, Problems problems) {
        RuleBook book = RuleFolder.read(folder, metrics, problems);
        List<RuleTest> tests = new ArrayList<>();
        TestReader files = new TestReader(metrics, problems);
        files(folder).forEach(file -> tests.addAll(files.read(file)));
        Set<String> untested = new LinkedHashSet<>();
        book.rules().forEach(rule -> untested.add(rule.id()));
        if (!problems.isEmpty()) {
            return new Result(0, 0, untested);
        }
        TestReport report = new TestReport(out, reader);
        int failed = 0;
        for (RuleTest test : tests) {
            Outcome outcome = run(book, test);
            untested.remove(test.rule());
            report.of(outcome);
            failed += outcome.passed() ? 0 : 1;
        }
        report.sum(tests.size() - failed, failed, untested);
        return new Result(tests.size() - failed, failed, untested);
    }

    /**
     * How a test went of a rule that is not in a folder yet.
     *
     * @param place file and line of the test
     * @param expected a line for each revision that was expected
     * @param actual a line for each that came
     */
    public record Tried(String name, String place, boolean passed, List<Bilingual> expected, List<Bilingual> actual) {}

    /** Runs the tests of a folder that are about this rule against another text of it. */
    public List<Tried> attempt(Rule rule, Path folder, Problems problems) {
        TestReader reader = new TestReader(metrics, problems);
        RuleBook book = new RuleBook(1, 0, List.of(rule));
        return files(folder).stream()
                .flatMap(file -> reader.read(file).stream())
                .filter(test -> test.rule().equals(rule.id()))
                .map(test -> run(book, test))
                .map(one ->
                        new Tried(one.test().name(), one.test().place(), one.passed(), one.expected(), one.actual()))
                .toList();
    }

    private Outcome run(RuleBook book, RuleTest test) {
        List<Rule> rules = book.rules().stream()
                .filter(rule -> rule.id().equals(test.rule()) || test.with().contains(rule.id()))
                .toList();
        if (rules.stream().noneMatch(rule -> rule.id().equals(test.rule()))) {
            Bilingual meant = Suggestion.meant(
                    test.rule(), book.rules().stream().map(Rule::id).toList());
            return new Outcome(
                    test,
                    List.of(new Bilingual("规则 '" + test.rule() + "'", "a rule '" + test.rule() + "'")),
                    List.of(new Bilingual("没有这条规则", "no such rule").plus(meant)));
        }
        List<Alert> alerts = new ArrayList<>();
        Trial trial = new Trial(new RuleBook(1, 0, rules), metrics, calendars, options, alerts::add);
        trial.register(List.of(test.premise()));
        trial.register(test.neighbours());
        trial.tick(test.start());
        for (RuleTest.Input input : test.inputs()) {
            if (input.observation() == null) {
                trial.tick(input.tick());
            } else {
                trial.observe(input.observation());
            }
        }
        List<Bilingual> expected = test.expected().stream().map(RuleTests::line).toList();
        List<Bilingual> actual = new ArrayList<>();
        for (int i = 0; i < alerts.size(); i++) {
            Map<String, String> asked = i < test.expected().size()
                    ? test.expected().get(i)
                    : Map.of("change", "", "began", "", "opened", "");
            actual.add(line(Facts.of(alerts.get(i), test.start(), asked)));
        }
        return new Outcome(test, expected, actual);
    }

    /** The words of the file of tests are the same for everybody. */
    private static Bilingual line(Map<String, String> facts) {
        return Bilingual.of(facts.toString());
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(RuleFolder.TESTS))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
