package dev.vigil.standalone.cli;

import dev.vigil.domain.alert.Learned;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.trial.EvidenceReplay;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Replays the frozen evidence of an alert by the rule that was frozen with it: the same alert must"
                + " come out.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private ConsoleAccess console = new ConsoleAccess();

    @Mixin
    private RuleSources sources = new RuleSources();

    @Parameters(paramLabel = "ALERT-ID", description = "As /api/alerts and the page show it")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        JsonNode alert = console.get("/api/alerts/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        JsonNode evidence = alert.path("evidence");
        if (!evidence.isObject()) {
            throw new CommandException("Alert " + id + " has no evidence: nothing was frozen with it.");
        }
        Problems problems = new Problems();
        EvidenceReplay replay =
                new EvidenceReplay(sources.metrics(problems), sources.calendars(problems), sources.judging(problems));
        problems.refuseIfAny();
        List<Observation> samples = samples(evidence, alert.path("premise").asString());
        List<String> differences = replay.differences(
                said(alert, evidence.path("revision").asInt()),
                millis(evidence.path("from")),
                samples,
                evidence.path("ruleText").asString(),
                evidence.path("registryText").asString(),
                learned(evidence));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                differences.isEmpty() ? "the same alert came out of " + samples.size() + " samples" : "NOT the same:");
        differences.forEach(difference -> out.println("  " + difference));
        return differences.isEmpty() ? 0 : 1;
    }

    private static EvidenceReplay.Said said(JsonNode alert, int revision) {
        for (JsonNode one : alert.path("revisions")) {
            if (one.path("revision").asInt() == revision) {
                return new EvidenceReplay.Said(
                        one.path("rule").asString(),
                        textOrNull(one.path("device")),
                        millis(one.path("beganAt")),
                        millis(one.path("openedAt")),
                        millis(one.path("publishedAt")),
                        Severity.valueOf(one.path("severity").asString().toUpperCase(Locale.ROOT)),
                        one.path("value").asDouble(Double.NaN),
                        one.path("limit").asDouble(Double.NaN));
            }
        }
        throw new CommandException("The console does not give revision " + revision + " of the alert any more.");
    }

    private static List<Observation> samples(JsonNode evidence, String premise) {
        List<Observation> samples = new ArrayList<>();
        for (JsonNode sample : evidence.path("samples")) {
            samples.add(new Observation(
                    premise,
                    sample.path("device").asString(),
                    sample.path("metric").asString(),
                    millis(sample.path("at")),
                    millis(sample.path("received")),
                    sample.path("value").asDouble(Double.NaN),
                    textOrNull(sample.path("text")),
                    textOrNull(sample.path("unit")),
                    Quality.valueOf(sample.path("quality").asString().toUpperCase(Locale.ROOT)),
                    sample.path("resent").asBoolean(false),
                    null,
                    sample.path("interval").asLong(0),
                    null,
                    textOrNull(sample.path("picture"))));
        }
        return samples;
    }

    private static List<Learned> learned(JsonNode evidence) {
        List<Learned> learned = new ArrayList<>();
        for (JsonNode one : evidence.path("learned")) {
            learned.add(new Learned(
                    one.path("device").asString(),
                    one.path("metric").asString(),
                    one.path("season").asLong(),
                    Base64.getDecoder().decode(one.path("detector").asString())));
        }
        return learned;
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static long millis(JsonNode time) {
        return OffsetDateTime.parse(time.asString()).toInstant().toEpochMilli();
    }
}
