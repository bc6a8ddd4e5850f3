package dev.vigil.domain.inspection.finding;

import java.util.List;

/**
 * What was found of one item of one task.
 *
 * @param officers certificate numbers of those who sign it
 * @param corrected whether the enterprise put it right at once
 * @param evidence SHA-256 of pictures and documents; they travel with the finding wherever it goes
 * @param at epoch ms
 */
public record Finding(
        String id,
        String task,
        String premise,
        String item,
        Result result,
        List<String> officers,
        boolean corrected,
        String note,
        List<String> evidence,
        long at) {
    public Finding {
        officers = officers == null ? List.of() : List.copyOf(officers);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
