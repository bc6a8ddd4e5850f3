package dev.vigil.domain.inspection.year;

import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.draw.Fairness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each officer was drawn, against what the same pools give with other seeds. Who has certificates for more
 * domains is drawn more often by the rules; that is not unfair, so equal numbers are not what is expected.
 */
final class DrawCount {
    private static final int OTHER_SEEDS = 16;

    private final List<DrawTranscript> transcripts;

    DrawCount(List<DrawTranscript> transcripts) {
        this.transcripts = transcripts;
    }

    Map<String, Integer> byOfficer() {
        Map<String, Integer> counts = new TreeMap<>();
        transcripts.forEach(transcript -> transcript.chosen().forEach(id -> counts.merge(id, 1, Integer::sum)));
        return counts;
    }

    Fairness fairness() {
        Map<String, Integer> counts = byOfficer();
        Map<String, Double> expected = new TreeMap<>();
        for (DrawTranscript transcript : transcripts) {
            for (int i = 0; i < OTHER_SEEDS; i++) {
                DrawTranscript.chosen(transcript.commitment(), "other " + i + " " + transcript.seed())
                        .forEach(id -> expected.merge(id, 1.0 / OTHER_SEEDS, Double::sum));
            }
        }
        List<Integer> found = new ArrayList<>();
        expected.keySet().forEach(id -> found.add(counts.getOrDefault(id, 0)));
        return Fairness.of(found, List.copyOf(expected.values()));
    }
}
