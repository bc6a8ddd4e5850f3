package dev.vigil.rules.judge;

import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.alert.Learned;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.anomaly.Detector;
import dev.vigil.rules.area.Openings;
import dev.vigil.rules.code.Selectors;
import dev.vigil.rules.expression.Term;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;
import java.util.ArrayList;
import java.util.List;

/** Freezes what made an alert true: the samples that the condition looked at, the rule, and the registry. */
final class EvidenceOf {
    private EvidenceOf() {}

    static Evidence episode(Frame frame, Episode episode, int most) {
        long from = episode.began() - longestSpan(frame);
        List<Observation> samples = new ArrayList<>();
        for (Series series : frame.series()) {
            SampleLog log = series.log();
            boolean learns = learns(frame, log);
            // an opening is over at once, none stands
            if (!learns && !series.device().equals(Openings.DEVICE)) {
                series.standing(frame.premise().id(), from).ifPresent(samples::add);
            }
            for (int index = first(log, from, learns); index < log.after(episode.opened()); index++) {
                if (!Telling.isTakenBack(series, index)) {
                    samples.add(series.observation(frame.premise().id(), index));
                }
            }
        }
        return new FrozenEvidence(
                from, samples, most, frame.program().rule().text(), frame.premise(), learned(frame, from));
    }

    /** Detectors are shown the sample before the window too, as they have not learned from it. */
    private static int first(SampleLog log, long from, boolean learns) {
        return learns ? Math.max(log.first(), log.after(from) - 1) : log.after(from);
    }

    /** What detectors knew before the first sample of the evidence. */
    private static List<Learned> learned(Frame frame, long from) {
        List<Learned> learned = new ArrayList<>();
        if (!looksForAnomalies(frame)) {
            return learned;
        }
        for (Series series : frame.series()) {
            SampleLog log = series.log();
            log.dropped().detectors().forEach((season, dropped) -> {
                Detector detector = dropped.copy();
                for (int index = log.first(); index < first(log, from, true); index++) {
                    if (log.quality(index) == Quality.NORMAL) {
                        detector.score(log.at(index), log.value(index));
                    }
                }
                learned.add(new Learned(series.device(), series.metric().id(), season, detector.bytes()));
            });
        }
        return learned;
    }

    /** A detector that stands there for another rule, which may not even hold yet, is no matter of this one. */
    private static boolean learns(Frame frame, SampleLog log) {
        return looksForAnomalies(frame) && !log.dropped().detectors().isEmpty();
    }

    private static boolean looksForAnomalies(Frame frame) {
        return frame.program().terms().stream().anyMatch(Term.Anomaly.class::isInstance);
    }

    static long longestSpan(Frame frame) {
        long longest = 0;
        for (Term term : frame.program().terms()) {
            longest = Math.max(longest, Selectors.span(term));
        }
        return longest;
    }
}
