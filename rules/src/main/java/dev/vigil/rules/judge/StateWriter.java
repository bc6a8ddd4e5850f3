package dev.vigil.rules.judge;

import dev.vigil.domain.Json;
import dev.vigil.rules.anomaly.Detector;
import dev.vigil.rules.series.Dropped;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the state of a premise: samples, moments, published alerts. What can be computed from these is not written.
 * The same state gives the same bytes. A later version reads every earlier one; what it adds, it adds at the end of a
 * part and under a higher version.
 */
public final class StateWriter {
    static final int VERSION = 3;

    private final Pen pen;

    private StateWriter(Pen pen) {
        this.pen = pen;
    }

    public static void write(State state, DataOutput out) throws IOException {
        state.catchUp();
        new StateWriter(new Pen(out)).write(state);
    }

    private void write(State state) throws IOException {
        pen.code(VERSION);
        pen.text(state.premise);
        pen.number(state.clock);
        pen.number(state.fired);
        pen.number(state.born);
        pen.number(state.late);
        pen.number(state.duplicates);
        pen.number(state.registry.size());
        for (State.Revision revision : state.registry) {
            pen.number(revision.from());
            pen.longText(Json.text(revision.premise()));
            pen.signature(revision.signature());
        }
        pen.number(state.lanes.size());
        for (Map.Entry<String, Map<String, Lane>> device : new TreeMap<>(state.lanes).entrySet()) {
            pen.text(device.getKey());
            pen.number(device.getValue().size());
            for (Map.Entry<String, Lane> lane : new TreeMap<>(device.getValue()).entrySet()) {
                pen.text(lane.getKey());
                series(lane.getValue().series);
            }
        }
        pen.number(state.judges.size());
        for (Judge judge : state.judges.values()) {
            judge(judge);
        }
        pen.number(state.owed.size());
        for (Map.Entry<String, TreeMap<Long, Long>> series : state.owed.entrySet()) {
            pen.text(series.getKey());
            pen.number(series.getValue().size());
            for (Map.Entry<Long, Long> minute : series.getValue().entrySet()) {
                pen.number(minute.getKey());
                pen.number(minute.getValue());
            }
        }
    }

    private void series(Series series) throws IOException {
        pen.number(series.knownSince());
        pen.number(series.texts().size());
        for (String text : series.texts()) {
            pen.text(text);
        }
        SampleLog log = series.log();
        Dropped dropped = log.dropped();
        pen.number(Integer.bitCount(dropped.qualities()));
        for (int left = dropped.qualities(); left != 0; left &= left - 1) {
            int quality = Integer.numberOfTrailingZeros(left);
            pen.code(quality);
            pen.number(dropped.at(quality));
            pen.real(dropped.reading(quality));
        }
        pen.number(log.end() - log.first());
        long before = 0;
        for (int index = log.first(); index < log.end(); index++) {
            pen.number(log.at(index) - before);
            pen.real(log.value(index));
            pen.code(log.qualityCode(index));
            pen.number(log.received(index) - log.at(index));
            before = log.at(index);
        }
        pen.number(series.extras().size());
        for (Map.Entry<Long, Series.Extra> extra : series.extras().entrySet()) {
            pen.number(extra.getKey());
            extra(extra.getValue());
        }
        pen.number(dropped.detectors().size());
        for (Map.Entry<Long, Detector> detector : dropped.detectors().entrySet()) {
            pen.number(detector.getKey());
            pen.bytes(detector.getValue().bytes());
        }
    }

    private void extra(Series.Extra extra) throws IOException {
        pen.textOrNull(extra.text());
        pen.textOrNull(extra.source());
        pen.number(extra.interval());
        pen.truth(extra.resent());
        pen.textOrNull(extra.event());
        pen.textOrNull(extra.picture());
    }

    private void judge(Judge judge) throws IOException {
        pen.text(judge.key.rule());
        pen.text(judge.key.per().name());
        pen.text(judge.key.unit());
        pen.number(judge.segments.length);
        for (Segment segment : judge.segments) {
            pen.number(segment.from());
            pen.signature(segment.signature());
        }
        pen.number(judge.moments.size());
        for (Moment moment : judge.moments) {
            moment(moment);
        }
        pen.number(judge.cases.size());
        for (Case one : judge.cases) {
            pen.longText(Json.text(one.last));
            pen.truth(one.acknowledged);
            pen.code(one.escalated);
            pen.number(one.acknowledgeBy);
            pen.number(one.disposeBy);
        }
        numbers(judge.resets);
        pen.number(judge.past.size());
        for (long[] span : judge.past) {
            pen.number(span[0]);
            pen.number(span[1]);
        }
    }

    private void moment(Moment moment) throws IOException {
        pen.number(moment.time());
        pen.text(moment.phase().name());
        pen.number(moment.began());
        pen.number(moment.opened());
        pen.textOrNull(moment.ending() == null ? null : moment.ending().name());
        pen.number(moment.clearSince());
        pen.number(moment.steps());
        pen.truth(moment.holding());
        pen.number(moment.occurrences());
        pen.text(moment.severity().name());
        pen.number(moment.figure());
        pen.real(moment.value());
        pen.real(moment.limit());
        pen.real(moment.peak());
        pen.number(moment.marks().length);
        for (long mark : moment.marks()) {
            pen.number(mark);
        }
    }

    private void numbers(List<Long> numbers) throws IOException {
        pen.number(numbers.size());
        for (long number : numbers) {
            pen.number(number);
        }
    }
}
