package dev.vigil.console.alert;

import dev.vigil.domain.Bilingual;
import java.util.List;

/**
 * What came of judging an alert's frozen evidence again.
 *
 * @param same the same alert came out
 * @param detail in one sentence
 * @param differences what came out otherwise; nothing when the evidence bears the alert
 * @param samples how many samples were judged
 * @param revision the revision of the alert that froze them
 */
public record Verification(boolean same, Bilingual detail, List<String> differences, int samples, int revision) {
    public Verification {
        differences = List.copyOf(differences);
    }

    static Verification of(List<String> differences, int samples, int revision) {
        Bilingual detail = differences.isEmpty()
                ? new Bilingual(
                        "由 " + samples + " 个样本重新判定，得到同一条告警。",
                        "Judged again from " + samples + " samples: the same alert.")
                : new Bilingual(
                        "重新判定的结果不同：" + String.join("；", differences),
                        "Judged again, and it is not the same: " + String.join("; ", differences));
        return new Verification(differences.isEmpty(), detail, differences, samples, revision);
    }
}
