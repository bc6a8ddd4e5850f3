package dev.vigil.rules.trial;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleFolder;
import dev.vigil.rules.calendar.Calendars;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Observations in, alert revisions out, by the engine of the job: the work of {@code ./vigil rules eval}. Besides
 * observations a line may be {@code {"tick": T}}, which moves the received clock, or {@code {"rules": "FILE"}}, which
 * brings in another rule book from then on.
 */
public final class RuleEvaluation {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Metrics metrics;
    private final Calendars calendars;
    private final EngineOptions options;
    private final List<Premise> registry;

    /** @param registry the premises and devices; those that are missing are inferred from the observations */
    public RuleEvaluation(Metrics metrics, Calendars calendars, EngineOptions options, List<Premise> registry) {
        this.metrics = metrics;
        this.calendars = calendars;
        this.options = options;
        this.registry = List.copyOf(registry);
    }

    /**
     * @throws IllegalArgumentException for a line that cannot be read; the message begins with its number
     * @throws dev.vigil.domain.config.ConfigurationException for a rule file that cannot be used
     */
    public void run(RuleBook book, BufferedReader lines, PrintWriter out) throws IOException {
        run(book, lines, alert -> out.println(AlertLine.of(alert)));
        out.flush();
    }

    /** In place of the revisions: in what rules on trial differ from those that they may replace. */
    public void compare(RuleBook book, BufferedReader lines, PrintWriter out) throws IOException {
        ShadowReport report = new ShadowReport(book);
        run(book, lines, report::take);
        report.lines().forEach(out::println);
        out.flush();
    }

    private void run(RuleBook book, BufferedReader lines, AlertSink out) throws IOException {
        Trial trial = new Trial(book, metrics, calendars, options, out);
        trial.register(registry);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                take(trial, line, number);
            }
        }
    }

    private void take(Trial trial, String line, int number) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node.has("tick")) {
                trial.tick(ObservationLine.time(node, "tick"));
            } else if (node.has("rules")) {
                trial.change(read(Path.of(node.get("rules").asString())));
            } else {
                trial.observe(ObservationLine.read(node, metrics, trial.clock()));
            }
        } catch (JsonNodeException nested) {
            throw new IllegalArgumentException(
                    "line " + number + ": expected fields that are texts, numbers, true or false", nested);
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException(
                    "line " + number + ": not JSON: " + notJson.getOriginalMessage(), notJson);
        } catch (dev.vigil.domain.config.ConfigurationException unusable) {
            throw unusable;
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("line " + number + ": " + wrong.getMessage(), wrong);
        }
    }

    private RuleBook read(Path file) {
        Problems problems = new Problems();
        RuleBook book = RuleFolder.read(file, metrics, problems);
        problems.refuseIfAny();
        return book;
    }
}
