package dev.vigil.rules.judge;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Per;
import dev.vigil.rules.anomaly.Detector;
import dev.vigil.rules.area.Openings;
import dev.vigil.rules.outage.Outages;
import dev.vigil.rules.series.Series;
import java.io.DataInput;
import java.io.IOException;

/** Reads what a {@link StateWriter} of this or an earlier version wrote. */
public final class StateReader {
    private final Eye eye;
    private final Metrics metrics;
    private int version;

    private StateReader(Eye eye, Metrics metrics) {
        this.eye = eye;
        this.metrics = metrics;
    }

    /** @param metrics series of metrics that are not among these are left out */
    public static State read(DataInput in, Metrics metrics) throws IOException {
        return new StateReader(new Eye(in), metrics).read();
    }

    private State read() throws IOException {
        version = eye.code();
        if (version < 1 || version > StateWriter.VERSION) {
            throw new IOException("state of version " + version + "; this is version " + StateWriter.VERSION);
        }
        State state = new State(eye.text());
        state.clock = eye.number();
        state.fired = eye.number();
        state.born = eye.number();
        state.late = eye.number();
        state.duplicates = eye.number();
        for (int left = eye.count(); left > 0; left--) {
            long from = eye.number();
            Premise premise = Json.read(eye.longText(), Premise.class);
            state.registry.add(new State.Revision(from, premise, eye.signature()));
        }
        for (int left = eye.count(); left > 0; left--) {
            lanes(state, eye.text());
        }
        for (int left = eye.count(); left > 0; left--) {
            judge(state);
        }
        if (version > 1) {
            owed(state);
        }
        return state;
    }

    private void owed(State state) throws IOException {
        for (int left = eye.count(); left > 0; left--) {
            String series = eye.text();
            for (int minutes = eye.count(); minutes > 0; minutes--) {
                Contributing.owe(state, series, eye.number(), eye.number());
            }
        }
    }

    private void lanes(State state, String device) throws IOException {
        for (int left = eye.count(); left > 0; left--) {
            String id = eye.text();
            Metric metric = Openings.metric(id)
                    .or(() -> Outages.metric(id))
                    .or(() -> metrics.find(id))
                    .orElse(null);
            Series series = series(device, metric == null ? Unknown.metric(id) : metric);
            if (metric != null) {
                state.add(new Lane(series, state));
            }
        }
    }

    private Series series(String device, Metric metric) throws IOException {
        Series series = new Series(device, metric, eye.number());
        for (int left = eye.count(); left > 0; left--) {
            series.texts().add(eye.text());
        }
        for (int left = eye.count(); left > 0; left--) {
            series.log().dropped().restore(eye.code(), eye.number(), eye.real());
        }
        long at = 0;
        for (int left = eye.count(); left > 0; left--) {
            at += eye.number();
            double value = eye.real();
            int quality = eye.code();
            series.log().put(at, value, quality, at + eye.number());
        }
        for (int left = eye.count(); left > 0; left--) {
            long time = eye.number();
            series.extra(
                    time,
                    new Series.Extra(
                            eye.textOrNull(),
                            eye.textOrNull(),
                            eye.number(),
                            eye.truth(),
                            eye.textOrNull(),
                            eye.textOrNull()));
        }
        for (int left = version > 2 ? eye.count() : 0; left > 0; left--) {
            long season = eye.number();
            series.log().dropped().learned(season, Detector.of(season, eye.bytes()));
        }
        return series;
    }

    private void judge(State state) throws IOException {
        String rule = eye.text();
        Per per = Per.valueOf(eye.text());
        Judge judge = new Judge(new JudgeKey(rule, per, state.premise, eye.text()));
        judge.segments = new Segment[eye.count()];
        for (int i = 0; i < judge.segments.length; i++) {
            judge.segments[i] = new Segment(eye.number(), null, eye.signature());
        }
        for (int left = eye.count(); left > 0; left--) {
            judge.moments.add(moment());
        }
        for (int left = eye.count(); left > 0; left--) {
            Case one = new Case(Json.read(eye.longText(), Alert.class));
            one.acknowledged = eye.truth();
            one.escalated = eye.code();
            one.acknowledgeBy = eye.number();
            one.disposeBy = eye.number();
            judge.cases.add(one);
        }
        for (int left = eye.count(); left > 0; left--) {
            judge.resets.add(eye.number());
        }
        for (int left = eye.count(); left > 0; left--) {
            judge.past.add(new long[] {eye.number(), eye.number()});
        }
        state.judges.put(judge.key, judge);
    }

    private Moment moment() throws IOException {
        long time = eye.number();
        Phase phase = Phase.valueOf(eye.text());
        long began = eye.number();
        long opened = eye.number();
        String ending = eye.textOrNull();
        return new Moment(
                time,
                phase,
                began,
                opened,
                ending == null ? null : Ending.valueOf(ending),
                eye.number(),
                eye.count(),
                eye.truth(),
                eye.count(),
                Severity.valueOf(eye.text()),
                new Moment.Shown(eye.count(), eye.real(), eye.real(), eye.real()),
                marks());
    }

    private long[] marks() throws IOException {
        long[] marks = new long[eye.count()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = eye.number();
        }
        return marks.length == 0 ? Moment.NO_MARKS : marks;
    }
}
