package dev.vigil.console.alert;

import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.history.HistoryRow;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.config.ConfigurationException;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.rules.trial.EvidenceReplay;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Judges the frozen evidence of an alert again, by the rule and the premise that were frozen with it. */
public final class VerifyDesk {
    private final History history;
    private final EvidenceReplay replay;

    public VerifyDesk(History history, EvidenceReplay replay) {
        this.history = history;
        this.replay = replay;
    }

    /** The newest evidence of the alert. */
    Verification verify(String id) {
        List<HistoryRow> rows = history.of(HistoryKind.ALERT, id);
        for (int i = rows.size() - 1; i >= 0; i--) {
            String attachment = rows.get(i).entry().attachment();
            if (attachment != null) {
                return judge(
                        Json.read(rows.get(i).entry().content(), Alert.class), Json.read(attachment, Evidence.class));
            }
        }
        throw ProblemException.of(HttpStatus.CONFLICT, "no-evidence", "nothing was frozen with this alert");
    }

    private Verification judge(Alert said, Evidence evidence) {
        List<Observation> samples =
                evidence.samples().stream().map(ObservationBytes::read).toList();
        try {
            List<String> differences = replay.differences(
                    EvidenceReplay.Said.of(said),
                    evidence.from(),
                    samples,
                    evidence.ruleText(),
                    evidence.registryText());
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
