package dev.vigil.console.alert;

import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.history.HistoryRow;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.ConfigurationException;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleFolder;
import dev.vigil.rules.trial.EvidenceReplay;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Judges the frozen evidence of an alert again, by the rule and the premise that were frozen with it. */
public final class VerifyDesk {
    private final History history;
    private final Supplier<EvidenceReplay> replay;
    private final Metrics metrics;

    public VerifyDesk(History history, Supplier<EvidenceReplay> replay, Metrics metrics) {
        this.metrics = metrics;
        this.history = history;
        this.replay = replay;
    }

    /** A revision with the evidence that was frozen with it. */
    private record Frozen(Alert said, Evidence evidence) {}

    Verification verify(String id) {
        Frozen frozen = newest(id)
                .orElseThrow(() ->
                        ProblemException.of(HttpStatus.CONFLICT, "no-evidence", "nothing was frozen with this alert"));
        return judge(frozen.said(), frozen.evidence());
    }

    /** The comparisons of the rule that was frozen; none when it can no longer be read. */
    List<AlertTerm> terms(String id) {
        return newest(id).map(this::terms).orElse(List.of());
    }

    private Optional<Frozen> newest(String id) {
        List<HistoryRow> rows = history.of(HistoryKind.ALERT, id);
        for (int i = rows.size() - 1; i >= 0; i--) {
            String attachment = rows.get(i).entry().attachment();
            if (attachment != null) {
                return Optional.of(new Frozen(
                        Json.read(rows.get(i).entry().content(), Alert.class), Json.read(attachment, Evidence.class)));
            }
        }
        return Optional.empty();
    }

    private List<AlertTerm> terms(Frozen frozen) {
        Problems problems = new Problems();
        List<Rule> rules = RuleFolder.parse(frozen.evidence().ruleText(), "the frozen rule", metrics, problems);
        if (!problems.isEmpty() || rules.isEmpty()) {
            return List.of();
        }
        List<Observation> samples =
                frozen.evidence().samples().stream().map(ObservationBytes::read).toList();
        Premise premise = Json.read(frozen.evidence().registryText(), Premise.class);
        return new TermReader(metrics, rules.get(0), premise, frozen.said(), samples).read();
    }

    private Verification judge(Alert said, Evidence evidence) {
        List<Observation> samples =
                evidence.samples().stream().map(ObservationBytes::read).toList();
        try {
            List<String> differences = replay.get()
                    .differences(
                            EvidenceReplay.Said.of(said),
                            evidence.from(),
                            samples,
                            evidence.ruleText(),
                            evidence.registryText(),
                            evidence.learned());
            return Verification.of(differences, samples.size(), said.revision());
        } catch (ConfigurationException | IllegalArgumentException unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            return new Verification(
                    false,
                    new Bilingual("冻结的规则或档案无法读取：" + why, "The frozen rule or premise cannot be read: " + why),
                    List.of(why),
                    samples.size(),
                    said.revision());
        }
    }
}
