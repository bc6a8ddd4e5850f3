package dev.vigil.console;

import static dev.vigil.console.Cases.SITE;
import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.rules.outage.Outages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules tried on what really lies in the time-series store, beside what really happened. */
class BacktestIT {
    private static final String RULE =
            """
            - id: dust-pm10
              title: {zh: 试, en: trial}
              scenario: construction-site
              when: pm10 > 150
              for: 2m
              clear_for: 1m
              severity: yellow
              items: [ECO-DUST-01]
            """;
    private static final int SAMPLES = 1_440;
    private static final long MINUTE = 60_000;
    private static final long BEGIN = Instant.parse("2026-08-10T00:00:00Z").toEpochMilli();

    private static final long NEXT_DAY = BEGIN + 24 * 60 * MINUTE;

    /** Four hours, with two rises over the limit: from minute 60 and from minute 180, twenty minutes each. */
    @BeforeAll
    static void aMorningLongPast() {
        Shared.console(); // it makes the topics
        Measured measured = new Measured();
        for (int sample = 0; sample < SAMPLES; sample++) {
            int minute = sample / 6;
            boolean high = (minute >= 60 && minute < 80) || (minute >= 180 && minute < 200);
            measured.add(SITE, "guanlan-dust-1", "pm10", BEGIN + sample * 10_000L, high ? 200 : 100);
        }
        // the day after, with two gaps of twenty minutes; in the first of them the platform itself was down
        for (int minute = 0; minute < 120; minute++) {
            boolean gap = (minute > 20 && minute < 40) || (minute > 70 && minute < 90);
            if (!gap) {
                measured.add(SITE, "guanlan-dust-1", "pm10", NEXT_DAY + minute * MINUTE, 100);
            }
        }
        measured.add(SITE, Outages.DEVICE, Outages.SERIES, NEXT_DAY + 40 * MINUTE, 19 * MINUTE);
        measured.store();
        // as it was then: the first rise was seen, and something else was that a person found false
        Cases.publish(Cases.alert(
                "bt-seen", 1, SITE, AlertState.OPEN, AlertChange.OPENED, Severity.YELLOW, BEGIN + 65 * MINUTE));
        Cases.publish(Cases.alert(
                "bt-seen", 2, SITE, AlertState.CLEARED, AlertChange.CLEARED, Severity.YELLOW, BEGIN + 65 * MINUTE));
        Cases.publish(Cases.alert(
                "bt-false", 1, SITE, AlertState.CLOSED, AlertChange.CLEARED, Severity.YELLOW, BEGIN + 10 * MINUTE));
        eventually(() -> Shared.admin().get("/api/alerts/bt-false").status(), status -> status == 200);
        assertThat(Shared.admin()
                        .post(
                                "/api/actions",
                                Map.of(
                                        "kind", "CLOSE",
                                        "alert", "bt-false",
                                        "comment", "a test of the sensor",
                                        "data", Map.of("disposition", "false")))
                        .status())
                .isEqualTo(201);
        eventually(
                () -> Shared.admin()
                        .get("/api/series?metric=pm10&premise=" + SITE + "&from=" + BEGIN + "&to="
                                + (BEGIN + 240 * MINUTE) + "&limit=2000")
                        .json()
                        .get("points")
                        .size(),
                size -> size == SAMPLES);
        eventually(
                () -> Shared.admin()
                        .get("/api/series?metric=pm10&premise=" + SITE + "&from=" + NEXT_DAY + "&to="
                                + (NEXT_DAY + 120 * MINUTE) + "&limit=2000")
                        .json()
                        .get("points")
                        .size(),
                size -> size == 82);
    }

    private static Map<String, Object> order(String rules) {
        return Map.of(
                "rules",
                rules,
                "from",
                "2026-08-10T08:00:00+08:00",
                "to",
                "2026-08-10T12:00:00+08:00",
                "premises",
                List.of(SITE));
    }

    @Test
    void itCountsTheWorkThatTheRulesWouldMakeAndTheDifferenceToWhatWas() {
        Browser.Answer started = Shared.admin().post("/api/backtests", order(RULE));
        assertThat(started.status()).as(started.body()).isEqualTo(202);

        JsonNode done = eventually(
                () -> Shared.admin().get(started.header("Location")).json(),
                one -> one.get("state").asString().equals("DONE"));

        JsonNode report = done.get("report");
        assertThat(report.get("samples").asLong()).isEqualTo(SAMPLES);
        JsonNode tried = report.get("tried");
        assertThat(tried.get("alerts").asInt()).isEqualTo(2);
        assertThat(tried.get("byRule").get("dust-pm10").asInt()).isEqualTo(2);
        assertThat(tried.get("tasks").asInt()).isPositive();
        assertThat(tried.get("visits").asInt() + tried.get("remoteChecks").asInt())
                .isEqualTo(tried.get("tasks").asInt());
        assertThat(tried.get("officerHours").asDouble()).isPositive();
        assertThat(report.get("happened").get("alerts").asInt()).isEqualTo(2);
        JsonNode difference = report.get("difference");
        assertThat(difference.get("same").asInt()).isEqualTo(1);
        assertThat(difference.get("earlier").asInt()).as("62 min after 65").isEqualTo(1);
        assertThat(difference.get("added").asInt()).isEqualTo(1);
        assertThat(difference.get("gone").asInt()).isEqualTo(1);
        assertThat(difference.get("goneByDisposition").get("false").asInt()).isEqualTo(1);
        assertThat(difference.get("addedFirst").get(0).get("openedAt").asString())
                .isEqualTo("2026-08-10T11:02:00+08:00");
    }

    @Test
    void whatThePlatformDidNotHearIsNoSilence() {
        String silent = RULE.replace("pm10 > 150", "silent(pm10, '10m')").replace("  for: 2m\n  clear_for: 1m\n", "");
        Browser.Answer started = Shared.admin()
                .post(
                        "/api/backtests",
                        Map.of(
                                "rules",
                                silent,
                                "from",
                                "2026-08-11T08:00:00+08:00",
                                "to",
                                "2026-08-11T10:00:00+08:00",
                                "premises",
                                List.of(SITE)));
        JsonNode done = eventually(
                () -> Shared.admin().get(started.header("Location")).json(),
                one -> one.get("state").asString().equals("DONE"));

        assertThat(done.get("report").get("samples").asInt())
                .as("the outage and the day before among them")
                .isEqualTo(SAMPLES + 82 + 1);
        assertThat(done.get("report").get("tried").get("alerts").asInt()).isEqualTo(1);
        assertThat(done.get("report")
                        .get("difference")
                        .get("addedFirst")
                        .get(0)
                        .get("openedAt")
                        .asString())
                .isEqualTo("2026-08-11T09:20:00+08:00");
    }

    @Test
    void aRuleThatCannotBeReadIsRefusedAtOnceWithItsPlace() {
        Browser.Answer refused = Shared.admin().post("/api/backtests", order(RULE.replace("pm10 > 150", "pm11 > 150")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems").get(0).get("line").asInt()).isEqualTo(4);
    }

    @Test
    void itCanBeCancelledAndStaysSo() {
        String id = Shared.admin()
                .post("/api/backtests", order(RULE))
                .json()
                .get("id")
                .asString();

        assertThat(Shared.admin().send("DELETE", "/api/backtests/" + id, null).status())
                .isEqualTo(204);

        String state = eventually(
                        () -> Shared.admin().get("/api/backtests/" + id).json(), one -> !List.of("QUEUED", "RUNNING")
                                .contains(one.get("state").asString()))
                .get("state")
                .asString();
        assertThat(state).isIn("CANCELLED", "DONE");
        assertThat(Shared.admin()
                        .get("/api/backtests?limit=1")
                        .json()
                        .get("total")
                        .asInt())
                .isPositive();
    }
}
