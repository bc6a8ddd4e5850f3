package dev.vigil.rules.trial;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.Learned;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleFolder;
import dev.vigil.rules.calendar.Calendars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replays the frozen evidence of an alert by the rule and the registry that were frozen with it: the same
 * alert must come out. The work of {@code ./vigil verify}.
 */
public final class EvidenceReplay {
    /** What is compared to the last digit but rounding. */
    private static final double ROUNDING = 1e-9;

    private final Metrics metrics;
    private final Calendars calendars;
    private final EngineOptions options;

    /**
     * What the alert said when its evidence was frozen.
     *
     * @param value NaN when the condition has none
     * @param limit NaN when the condition has none
     */
    public record Said(
            String rule,
            @Nullable String device,
            long beganAt,
            long openedAt,
            long publishedAt,
            Severity severity,
            double value,
            double limit) {
        public static Said of(Alert alert) {
            return new Said(
                    alert.rule(),
                    alert.device(),
                    alert.beganAt(),
                    alert.openedAt(),
                    alert.publishedAt(),
                    alert.severity(),
                    alert.value(),
                    alert.limit());
        }
    }

    public EvidenceReplay(Metrics metrics, Calendars calendars, EngineOptions options) {
        this.metrics = metrics;
        this.calendars = calendars;
        this.options = options;
    }

    /**
     * What comes out otherwise than was said; nothing when the evidence bears the alert.
     *
     * @param from start of the evidence, epoch ms
     * @throws dev.vigil.domain.config.ConfigurationException when the frozen rule can no longer be read
     */
    public List<String> differences(
            Said said,
            long from,
            List<Observation> samples,
            String ruleText,
            String registryText,
            List<Learned> learned) {
        Premise premise = Json.read(registryText, Premise.class);
        Optional<Alert> again = again(said, from, samples, rule(ruleText), premise, learned);
        if (again.isEmpty()) {
            return List.of("the evidence raises no alert of rule " + said.rule());
        }
        Said replayed = Said.of(again.get());
        List<String> differences = new ArrayList<>();
        compare(
                "began at",
                Instant.ofEpochMilli(said.beganAt()),
                Instant.ofEpochMilli(replayed.beganAt()),
                differences);
        compare(
                "opened at",
                Instant.ofEpochMilli(said.openedAt()),
                Instant.ofEpochMilli(replayed.openedAt()),
                differences);
        compare("severity", said.severity(), replayed.severity(), differences);
        compare("value", said.value(), replayed.value(), differences);
        compare("limit", said.limit(), replayed.limit(), differences);
        return differences;
    }

    private Rule rule(String text) {
        Problems problems = new Problems();
        List<Rule> rules = RuleFolder.parse(text, "the frozen rule", metrics, problems);
        problems.refuseIfAny();
        return rules.get(0);
    }

    private Optional<Alert> again(
            Said said, long from, List<Observation> samples, Rule rule, Premise premise, List<Learned> learned) {
        List<Alert> alerts = new ArrayList<>();
        Trial trial = new Trial(new RuleBook(1, 0, List.of(rule)), metrics, calendars, options, alerts::add);
        trial.register(List.of(premise));
        trial.tick(samples.stream().mapToLong(Observation::received).reduce(from, Math::min));
        trial.learned(premise.id(), learned);
        samples.forEach(trial::observe);
        trial.tick(Math.max(said.publishedAt(), said.openedAt()));
        return alerts.stream()
                .filter(alert -> Objects.equals(alert.device(), said.device()))
                .filter(alert -> alert.change() == AlertChange.OPENED
                        || alert.change() == AlertChange.BACKFILLED
                        || alert.change() == AlertChange.SEVERITY
                        || alert.change() == AlertChange.AMENDED)
                .min(Comparator.comparingLong(alert -> distance(said, alert)));
    }

    /** The revision that is most like what was said. */
    private static long distance(Said said, Alert alert) {
        return Math.abs(alert.openedAt() - said.openedAt()) * 8 + (alert.severity() == said.severity() ? 0 : 1);
    }

    private static void compare(String what, Object said, Object replayed, List<String> differences) {
        if (!said.equals(replayed)) {
            differences.add(what + " was " + said + ", the evidence says " + replayed);
        }
    }

    private static void compare(String what, double said, double replayed, List<String> differences) {
        boolean same = Double.isNaN(said)
                ? Double.isNaN(replayed)
                : Math.abs(said - replayed) <= ROUNDING * Math.max(1, Math.abs(said));
        if (!same) {
            differences.add(what + " was " + said + ", the evidence says " + replayed);
        }
    }
}
