package dev.vigil.rules.judge;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.rules.Per;
import dev.vigil.rules.code.Selectors;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one revision of an alert out of what the data show. */
record Revision(Turn turn, Judge judge, Episode episode) {
    /** @param before the revision before; null for the first */
    Alert build(String id, int number, AlertChange change, AlertState state, @Nullable Alert before) {
        Frame frame = frameAt(judge, episode.opened());
        Moment moment = episode.last();
        Wording wording = new Wording(turn.rules().metrics());
        int days = Exceedance.days(judge, frame, episode);
        boolean frozen =
                change == AlertChange.OPENED || change == AlertChange.BACKFILLED || change == AlertChange.AMENDED;
        Evidence evidence = frozen
                ? EvidenceOf.episode(frame, episode, turn.rules().options().mostEvidence())
                : null;
        Expression measured = measured(frame, moment);
        return new Alert(
                id,
                number,
                judge.key.rule(),
                frame.program().version(),
                judge.key.premise(),
                judge.key.per() == Per.DEVICE ? judge.key.unit() : null,
                judge.key.per() == Per.AREA ? judge.key.unit() : null,
                metric(measured),
                state,
                change,
                moment.severity(),
                episode.began(),
                episode.opened(),
                episode.ended(),
                turn.clock(),
                moment.value(),
                moment.limit(),
                moment.peak(),
                wording.words().unit(measured),
                moment.occurrences(),
                days,
                frame.program().rule().shadow(),
                frame.program().rule().title(),
                wording.reason(frame, moment, change, days, turn.lateBy(), before),
                frame.program().rule().items(),
                evidence);
    }

    private static Expression measured(Frame frame, Moment moment) {
        boolean known = moment.figure() >= 0
                && moment.figure() < frame.program().figures().size();
        return known
                ? frame.program().figures().get(moment.figure()).measured()
                : frame.program().rule().judgement().when();
    }

    /** The first metric that the figure is made of. */
    private static @Nullable String metric(Expression measured) {
        List<String> metrics = new ArrayList<>();
        Parts.walk(measured, part -> {
            if (part instanceof Term term) {
                Selectors.of(term).stream().map(Selector::metric).forEach(metrics::add);
            }
        });
        return metrics.isEmpty() ? null : metrics.get(0);
    }

    /** The rule as it was in force then; if it was not yet, the first that came. */
    static Frame frameAt(Judge judge, long time) {
        for (int index = judge.segmentIndex(time); index >= 0; index--) {
            Frame frame = judge.segments[index].frame();
            if (frame != null) {
                return frame;
            }
        }
        for (Segment segment : judge.segments) {
            if (segment.frame() != null) {
                return segment.frame();
            }
        }
        throw new IllegalStateException("a judge without a rule: " + judge.key);
    }

    static Bilingual withdrawn(Turn turn, Frame frame, Alert last) {
        Wording wording = new Wording(turn.rules().metrics());
        Moment shown = Moment.idle(last.openedAt(), Moment.NO_MARKS)
                .opened(
                        last.openedAt(),
                        new Moment.Shown(
                                frame.program().figures().isEmpty() ? -1 : 0, last.value(), last.limit(), last.peak()));
        return wording.reason(frame, shown, AlertChange.WITHDRAWN, last.exceedanceDays(), turn.lateBy(), null);
    }

    static Alert without(Alert a) {
        return new Alert(
                a.id(),
                a.revision(),
                a.rule(),
                a.ruleVersion(),
                a.premise(),
                a.device(),
                a.area(),
                a.metric(),
                a.state(),
                a.change(),
                a.severity(),
                a.beganAt(),
                a.openedAt(),
                a.clearedAt(),
                a.publishedAt(),
                a.value(),
                a.limit(),
                a.peak(),
                a.unit(),
                a.occurrences(),
                a.exceedanceDays(),
                a.shadow(),
                a.title(),
                a.reason(),
                a.items(),
                null);
    }

    /** The same alert after something that is no matter of the data. */
    static Alert changed(Alert a, AlertState state, AlertChange change, @Nullable Long clearedAt, long clock) {
        return new Alert(
                a.id(),
                a.revision() + 1,
                a.rule(),
                a.ruleVersion(),
                a.premise(),
                a.device(),
                a.area(),
                a.metric(),
                state,
                change,
                a.severity(),
                a.beganAt(),
                a.openedAt(),
                clearedAt,
                clock,
                a.value(),
                a.limit(),
                a.peak(),
                a.unit(),
                a.occurrences(),
                a.exceedanceDays(),
                a.shadow(),
                a.title(),
                Wording.also(a.reason(), change),
                a.items(),
                null);
    }
}
