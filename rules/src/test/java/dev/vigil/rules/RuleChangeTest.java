package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.calendar.Calendars;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A rule that changes while it runs. From when the book says, each sample is judged by the rule of its own time. */
class RuleChangeTest {
    private static final String RULE = rule("when: pm10 > 150", "for: 10m");

    @Test
    @DisplayName("A change of text keeps what is pending and what is open (lesson 11)")
    void aChangeOfTextKeepsTheState() {
        Scene scene = Scene.of(RULE).pm10("10:00", 200);
        scene.rules("10:05", RULE.replace("title: r", "title: dust of another name"));
        scene.tick("10:10");
        assertThat(scene.story()).containsExactly("opened 10:00-10:10");
        assertThat(scene.last().title().en()).isEqualTo("dust of another name");
        assertThat(scene.last().ruleVersion()).isEqualTo(2);
    }

    @Test
    @DisplayName("An edited rule leaves the others alone (lesson 11)")
    void anEditedRuleLeavesTheOthersAlone() {
        String other = "- {id: other, title: other, when: noise > 60}\n";
        Scene scene = Scene.of(RULE + other).sample("10:00", "noise", 70);
        scene.rules("10:05", RULE.replace("150", "120") + other).sample("10:06", "noise", 71);
        assertThat(scene.story()).containsExactly("opened 10:00-10:00");
        assertThat(scene.last().ruleVersion()).isEqualTo(1);
    }

    @Test
    @DisplayName("A change of threshold judges on from the change (lesson 38)")
    void aLowerThresholdOpensFromItsOwnTimeOn() {
        Scene scene = Scene.of(rule("when: pm10 > 150")).pm10s("10:00", 120, "10:10", 120);
        scene.rules("10:05", rule("when: pm10 > 100"));
        assertThat(scene.story())
                .as("10:00 was judged by the book of its time")
                .containsExactly("backfilled 10:05-10:05");
        assertThat(scene.last().limit()).isEqualTo(100);
    }

    @Test
    void aHigherThresholdEndsAnAlertWithTheNextSample() {
        Scene scene = Scene.of(rule("when: pm10 > 150")).pm10("10:00", 200);
        scene.rules("10:05", rule("when: pm10 > 250")).pm10("10:06", 200);
        assertThat(scene.story()).containsExactly("opened 10:00-10:00", "cleared 10:00-10:00-10:06");
    }

    @Test
    void aThresholdIsThatOfTheSamplesTimeThoughItComesLate() {
        Scene scene = Scene.of(rule("when: pm10 > 150")).pm10("09:59", 10);
        scene.rules("10:05", rule("when: pm10 > 100")).pm10("10:10", 10);
        scene.late("10:01", "10:11", "pm10", 120);
        assertThat(scene.story())
                .as("120 was no more than 150 at 10:01, and more than 100 from 10:05 on")
                .containsExactly("backfilled 10:05-10:05-10:10");
    }

    @Test
    @DisplayName("A change of the condition closes what is open with that reason and starts anew (lesson 11)")
    void aChangeOfTheConditionStartsAnew() {
        Scene scene = Scene.of(rule("when: pm10 > 150"))
                .devices(Premises.device("d", null, 0, "pm10", "noise"))
                .pm10("10:00", 200);
        scene.rules("10:05", rule("when: noise > 60")).tick("10:06").sample("10:07", "noise", 70);
        assertThat(scene.story())
                .containsExactly("opened 10:00-10:00", "closed 10:00-10:00-10:05", "opened 10:07-10:07");
        assertThat(scene.published().get(1).reason().en()).contains("condition was changed");
    }

    @Test
    @DisplayName("Another window fills from the samples that are there (lesson 13)")
    void aLongerWindowKnowsThePast() {
        Scene scene = Scene.of(rule("when: avg(pm10, '5m') > 1000")).pm10s("10:00", 300, "10:04", 100);
        scene.rules("10:05", rule("when: avg(pm10, '10m') > 180")).pm10("10:06", 200);
        assertThat(scene.story()).containsExactly("opened 10:05-10:05");
        assertThat(scene.last().value()).as("300 and 100").isEqualTo(200);
    }

    @Test
    void aSeverityChangesWithTheNextThingThatHappens() {
        Scene scene = Scene.of(rule("when: pm10 > 150", "severity: blue")).pm10("10:00", 200);
        scene.rules("10:05", rule("when: pm10 > 150", "severity: red")).pm10("10:06", 210);
        assertThat(scene.published()).extracting(Alert::severity).containsExactly(Severity.BLUE, Severity.RED);
        assertThat(scene.story()).containsExactly("opened 10:00-10:00", "severity 10:00-10:00");
    }

    @Test
    void aPremiseThatLeavesTheScopeIsClosedForThatReason() {
        Premise site = Premises.withScenario(Premise.bare("p", List.of()), 0, "construction-site");
        Scene scene = Scene.of(rule("when: pm10 > 150", "scenario: construction-site"))
                .with(site)
                .pm10("10:00", 200);
        scene.rules("10:05", rule("when: pm10 > 150", "scenario: restaurant"))
                .tick("10:06")
                .pm10("10:07", 300);
        assertThat(scene.story()).containsExactly("opened 10:00-10:00", "rule-removed 10:00-10:00-10:05");
    }

    @Test
    void aDeletedRuleClosesWhatIsOpen() {
        Scene scene = Scene.of(RULE).pm10s("10:00", 200, "10:10", 200);
        scene.rules("10:15", "[]").tick("10:16").pm10("10:20", 300);
        assertThat(scene.story()).containsExactly("opened 10:00-10:10", "rule-removed 10:00-10:10-10:15");
        assertThat(scene.last().reason().en()).contains("rule was removed");
    }

    @Test
    void aRuleThatComesBackIsANewOccurrence() {
        Scene scene = Scene.of(rule("when: pm10 > 150")).pm10("10:00", 200);
        scene.rules("10:05", "[]")
                .tick("10:06")
                .rules("10:10", rule("when: pm10 > 150"))
                .pm10("10:11", 220);
        assertThat(scene.story()).hasSize(3);
        assertThat(scene.published().get(2).id())
                .isNotEqualTo(scene.published().get(0).id());
    }

    @Test
    @DisplayName("Of conflicting versions the highest wins, in whatever order they come (fault F16)")
    void theOrderInWhichBooksComeDoesNotMatter() {
        List<RuleBook> books = new ArrayList<>();
        long[] from = {0, 1, 1, 3, 2};
        for (int version = 1; version <= from.length; version++) {
            String rule = rule("when: pm10 > " + 100 * version);
            books.add(new RuleBook(version, Scene.time("10:00") + from[version - 1] * 60_000, Scene.parse(rule)));
        }
        List<String> straight = limits(books);
        assertThat(straight).containsExactly("10:00 100.0", "10:01 300.0", "10:02 500.0", "10:03 500.0");
        Random random = new Random(1);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(books, random);
            assertThat(limits(books)).isEqualTo(straight);
        }
    }

    private static List<String> limits(List<RuleBook> books) {
        List<String> limits = new ArrayList<>();
        for (int minute = 0; minute < 4; minute++) {
            Engine engine = Engine.of(books, Scene.METRICS, Calendars.NONE, EngineOptions.defaults());
            PremiseState state = engine.fresh("p");
            Premise premise = Premise.bare("p", List.of());
            long at = Scene.time("10:00") + minute * 60_000L;
            var sample = Observation.of("d", "pm10", at, 999, Quality.NORMAL)
                    .placed("p", "d")
                    .receivedAt(at);
            engine.observe(state, premise, sample, alert -> limits.add(Scene.wall(at) + " " + alert.limit()));
        }
        return limits;
    }

    /** Every kind of condition that a rule can have. */
    private static final List<String> KINDS = List.of(
            "pm10 > 150",
            "avg(pm10, '5m') > 150",
            "quantile(pm10, '10m', 0.5) > 150",
            "count(pm10 > 150, '10m') >= 2",
            "count(no_helmet, '10m') >= 2",
            "no_helmet",
            "silent(pm10, '3m')",
            "age(pm10) > duration('3m')",
            "since(pm10 > 150) > duration('3m')",
            "then(pm10 > 150, noise > 60, '5m')",
            "not_then(pm10 > 150, noise > 60, '5m')",
            "same_series(pm10, pm25, '20m')",
            "constant(pm10, '10m', 0.01)",
            "pm10 > limit(pm10, 'hour', 150)",
            "pm10 - area.avg(pm10, '5m') > 10",
            "alerts('other', premise, '10m') >= 1",
            "alerts('other', area, '10m') >= 1",
            "calendar.hour > 9 && pm10 > 150",
            "premise.grade == 'B' && noise > 60");

    @Test
    @DisplayName("From every kind of condition to every other, with a restart in between (lessons 12, 13)")
    void everyKindOfConditionCanBecomeEveryOther() {
        for (String before : KINDS) {
            for (String after : KINDS) {
                assertThatCode(() -> migrate(before, after))
                        .as("%s to %s", before, after)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static void migrate(String before, String after) {
        Scene straight = play(before, after, false);
        Scene restarted = play(before, after, true);
        assertThat(restarted.story()).isEqualTo(straight.story());
        long open = straight.outcome().stream()
                .filter(line -> line.startsWith("OPEN"))
                .count();
        assertThat(open)
                .as("one open alert for each rule at most: %s", straight.story())
                .isLessThanOrEqualTo(2);
    }

    private static Scene play(String before, String after, boolean restart) {
        String other = "- {id: other, title: other, when: noise > 65}\n";
        Scene scene = Scene.of(rule("when: \"" + before + "\"") + other).devices(Premises.device("d", null, 60_000));
        samples(scene, 0);
        scene.rules("10:20", rule("when: \"" + after + "\"") + other);
        if (restart) {
            scene.restart();
        }
        samples(scene, 25);
        return scene.late("10:05", "10:50", "pm10", 10).tick("12:30");
    }

    private static void samples(Scene scene, int from) {
        for (int minute = from; minute < from + 18; minute++) {
            String at = String.format("10:%02d", minute);
            scene.sample(at, "pm10", minute % 5 == 0 ? 100 : 200).sample(at, "pm25", 200 + minute);
            if (minute % 4 == 0) {
                scene.sample(at, "noise", minute % 8 == 0 ? 70 : 50).event(at, "no_helmet", "e" + minute);
            }
        }
    }

    private static String rule(String... lines) {
        return "- id: r\n  title: r\n  " + String.join("\n  ", lines) + "\n";
    }
}
