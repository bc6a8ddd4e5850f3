package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.area.Contribution;
import dev.vigil.rules.calendar.Calendars;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** After a restart books and premises are read long before their time. They hold from then on, and change nothing sooner. */
class ReadAheadTest {
    private static final String DUST = rule("dust", "when: pm10 > 100");
    private static final String NOISE = rule("noise", "when: \"max(noise, '10m') > 80\"");
    private static final String TWICE = rule("twice", "per: premise", "when: \"alerts('dust', premise, '10m') >= 2\"");
    private static final String AREA = rule("area", "per: premise", "when: \"pm10 - area.avg(pm10, '5m') > 50\"");
    private static final String ODD = rule("odd", "when: anomaly(pm10) > 0.9");

    private final List<Alert> said = new ArrayList<>();
    private final List<Contribution> contributed = new ArrayList<>();
    private final AlertSink out = new AlertSink() {
        @Override
        public void publish(Alert alert) {
            said.add(alert);
        }

        @Override
        public void contribute(Contribution part) {
            contributed.add(part);
        }
    };
    private Premise premise = Premises.inArea("p", "north");
    private PremiseState state = engine(DUST).fresh("p");

    private static String rule(String id, String... lines) {
        return "- id: " + id + "\n  title: r\n  " + String.join("\n  ", lines) + "\n";
    }

    private static Engine engine(String... books) {
        List<RuleBook> made = new ArrayList<>();
        for (String book : books) {
            long from = made.isEmpty() ? 0 : Scene.time("10:10");
            made.add(new RuleBook(made.size() + 1L, from, Scene.parse(book)));
        }
        return Engine.of(made, Scene.METRICS, Calendars.NONE, EngineOptions.defaults());
    }

    private void observe(Engine engine, String at, String metric, double value) {
        Observation sample = Observation.of("d", metric, Scene.time(at), value, Quality.NORMAL)
                .placed("p", "d")
                .receivedAt(Scene.time(at));
        engine.observe(state, premise, sample, out);
    }

    private void restart() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        state.write(new DataOutputStream(bytes));
        state = PremiseState.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), Scene.METRICS);
    }

    @Test
    void aMetricThatNobodyAskedForIsKeptFromWhenTheFirstRuleThatDoesHolds() {
        Engine engine = engine(DUST, DUST + NOISE);
        observe(engine, "10:05", "noise", 90);
        observe(engine, "10:11", "noise", 50);
        assertThat(said)
                .as("without the book the noise at 10:05 would not be known")
                .isEmpty();
        observe(engine, "10:12", "noise", 90);
        assertThat(said).extracting(Alert::rule).containsExactly("noise");
    }

    @Test
    void aPremiseContributesToFiguresFromWhenTheFirstRuleThatLooksAtThemHolds() {
        Engine engine = engine(DUST, DUST + AREA);
        observe(engine, "10:05", "pm10", 90);
        observe(engine, "10:08", "pm10", 90);
        assertThat(contributed).isEmpty();
        observe(engine, "10:11", "pm10", 90);
        engine.advance(state, premise, Scene.time("10:13"), out);
        assertThat(contributed).extracting(Contribution::at).containsExactly(Scene.time("10:11"));
    }

    @Test
    void aPremiseContributesToTheAreaInWhichItLies() {
        Engine engine = engine(DUST + AREA);
        observe(engine, "10:01", "pm10", 90);
        premise = Premises.from(Premises.inArea("p", "south"), Scene.time("10:10"));
        observe(engine, "10:05", "pm10", 90);
        engine.advance(state, premise, Scene.time("10:09"), out);
        observe(engine, "10:11", "pm10", 90);
        engine.advance(state, premise, Scene.time("10:13"), out);
        assertThat(contributed).extracting(Contribution::area).containsExactly("north", "north", "south");
    }

    @Test
    void theIntervalOfADeviceIsThatOfItsTime() {
        Engine engine = engine(rule("dust", "when: pm10 > 100", "for: 5m"));
        premise = Premises.withDevices(premise, 1, Premises.device("d", null, 10 * 60_000, "pm10"));
        observe(engine, "10:01", "pm10", 200);
        Device eager = Premises.device("d", null, 1_000, "pm10");
        premise = Premises.withDevices(premise, Scene.time("10:10"), eager);
        engine.advance(state, premise, Scene.time("10:08"), out);
        assertThat(said).as("a reading still stands for half an hour").hasSize(1);
    }

    @Test
    void aReadingStandsAsLongAsTheIntervalOfItsTimeSaysAlsoWhenItIsJudgedAgain() {
        Engine engine = engine(rule("dust", "when: pm10 > 100", "for: 20m"));
        premise = Premises.withDevices(premise, 1, Premises.device("d", null, 60_000, "pm10"));
        observe(engine, "10:01", "pm10", 200);
        observe(engine, "10:20", "pm10", 200);
        Device slow = Premises.device("d", null, 10 * 60_000, "pm10");
        premise = Premises.withDevices(premise, Scene.time("10:30"), slow);
        engine.registryChanged(state, null, premise, Scene.time("10:31"), out);
        late(engine, "10:02", "10:32", 200);
        assertThat(said).as("from 10:05 to 10:20 nobody knew").isEmpty();
    }

    @Test
    void anotherIntervalHoldsForTheReadingsFromItsTimeOn() {
        Engine engine = engine(rule("dust", "when: pm10 > 100", "for: 20m"));
        premise = Premises.withDevices(premise, 1, Premises.device("d", null, 60_000, "pm10"));
        observe(engine, "10:01", "pm10", 50);
        premise = Premises.withDevices(premise, Scene.time("10:30"), Premises.device("d", null, 10 * 60_000, "pm10"));
        observe(engine, "10:31", "pm10", 200);
        observe(engine, "10:55", "pm10", 200);
        assertThat(said)
                .extracting(alert -> Scene.wall(alert.openedAt()))
                .as("a reading stands for half an hour now")
                .containsExactly("10:51");
    }

    @Test
    void revisionsOfAPremiseHoldEachFromItsTimeInWhateverOrderTheyAreRead() {
        Engine engine = engine(DUST);
        Premise first = Premises.withDevices(premise, 1, Premises.device("d", null, 0, "pm10"));
        Premise second = Premises.withDevices(first, Scene.time("10:10"), Premises.device("other", null, 0, "pm10"));
        Premise third = Premises.withDevices(second, Scene.time("10:20"), Premises.device("d", null, 0, "pm10"));
        engine.registryChanged(state, null, third, Scene.time("10:00"), out);
        engine.registryChanged(state, null, first, Scene.time("10:00"), out);
        engine.registryChanged(state, null, second, Scene.time("10:00"), out);
        premise = engine.premise(state);
        assertThat(premise).isEqualTo(third);
        observe(engine, "10:01", "pm10", 200);
        observe(engine, "10:30", "pm10", 200);
        assertThat(said)
                .extracting(alert -> alert.change() + " " + Scene.wall(alert.openedAt()))
                .containsExactly("OPENED 10:01", "RULE_REMOVED 10:01", "OPENED 10:20");
    }

    @Test
    void openingsThatAreRecalledAreThoseThatWereTold() {
        List<List<Alert>> twice = new ArrayList<>();
        for (Engine before : List.of(engine(DUST), engine(DUST, DUST + TWICE))) {
            said.clear();
            state = before.fresh("p");
            observe(before, "10:01", "pm10", 200);
            observe(before, "10:02", "pm10", 20);
            observe(before, "10:03", "pm10", 20);
            observe(before, "10:05", "pm10", 200);
            late(before, "10:05", "10:06", 20);
            Engine known = engine(DUST, DUST + TWICE);
            known.booksChanged(state, premise, Scene.time("10:09"), out);
            observe(known, "10:10", "pm10", 20);
            late(known, "10:04", "10:11", 200);
            observe(known, "10:12", "pm10", 20);
            observe(known, "10:13", "pm10", 200);
            twice.add(
                    said.stream().filter(alert -> alert.rule().equals("twice")).toList());
        }
        assertThat(twice.get(0)).isNotEmpty();
        assertThat(texts(twice.get(1))).isEqualTo(texts(twice.get(0)));
    }

    private void late(Engine engine, String at, String received, double value) {
        Observation sample = Observation.of("d", "pm10", Scene.time(at), value, Quality.NORMAL)
                .placed("p", "d")
                .receivedAt(Scene.time(received));
        engine.observe(state, premise, sample, out);
    }

    private static List<String> texts(List<Alert> alerts) {
        return alerts.stream().map(dev.vigil.domain.Json::text).toList();
    }

    @Test
    void aDetectorThatStandsThereForAnotherRuleIsNoMatterOfTheEvidence() {
        List<String> texts = new ArrayList<>();
        for (Engine engine : List.of(engine(DUST), engine(DUST, DUST + ODD))) {
            said.clear();
            state = engine.fresh("p");
            observe(engine, "10:01", "pm10", 20);
            observe(engine, "10:02", "pm10", 200);
            texts.addAll(texts(said));
        }
        assertThat(texts).hasSize(2);
        assertThat(texts.get(1)).isEqualTo(texts.get(0));
    }

    @Test
    void whatWasDueBeforeARestartIsSaidBeforeTheRulesChange() throws IOException {
        String held = rule("dust", "when: pm10 > 100", "for: 5m");
        Engine before = engine(held);
        state = before.fresh("p");
        observe(before, "10:01", "pm10", 200);
        restart();
        engine(held, NOISE).booksChanged(state, premise, Scene.time("10:09"), out);
        assertThat(said).singleElement().satisfies(alert -> assertThat(Scene.wall(alert.publishedAt()))
                .isEqualTo("10:06"));
    }
}
