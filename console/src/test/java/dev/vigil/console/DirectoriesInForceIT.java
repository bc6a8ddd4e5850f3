package dev.vigil.console;

import static dev.vigil.console.Cases.SITE;
import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Backtests and coverage go by the catalogue as it was changed at the desk, not by the config folder. */
class DirectoriesInForceIT {
    private static final long HOUR = 3_600_000;
    private static final long TEN_SECONDS = 10_000;
    private static final long MORNING = Instant.parse("2026-07-06T00:00:00Z").toEpochMilli();
    private static final String RULE =
            """
            - id: dust-in-force
              title: {zh: 试, en: trial}
              scenario: construction-site
              when: pm10 > 150
              for: 2m
              severity: yellow
              items: [ECO-DUST-01]
            """;

    private final String database = Servers.newDatabase();

    @Test
    void theyGoByWhatWasChangedAtTheDesk() {
        long thisHour = System.currentTimeMillis() / HOUR * HOUR;
        dustyHour(MORNING);
        dustyHour(thisHour - HOUR);
        try (Console console = Console.start(Servers.settingsWithSeries(database))) {
            Browser desk = Browser.admin(console);
            assertThat(backtest(desk))
                    .as("the folder lets dust be settled from afar")
                    .isEqualTo("0 visits, 1 remote");

            change(desk, "ECO-DUST-01", Map.of("method", "ON_SITE", "settledBy", List.of(), "reason", "somebody goes"));
            change(desk, "HRS-WAGE-01", Map.of("settledBy", List.of("sensor"), "reason", "a terminal shows it"));
            assertThat(backtest(desk)).isEqualTo("1 visits, 0 remote");
        }
        // as if it had looked on for some hours: what came before the first start is nobody's blindness
        Servers.jdbc(database)
                .sql("update account set created_at = ?")
                .param(thisHour - 2 * HOUR)
                .update();
        try (Console console = Console.start(Servers.settingsWithSeries(database))) {
            List<String> covered = eventually(
                    () -> Browser.admin(console)
                            .get("/api/coverage?by=item")
                            .json()
                            .get("items")
                            .valueStream()
                            .map(line -> line.get("name").asString())
                            .toList(),
                    items -> !items.isEmpty());
            assertThat(covered)
                    .as("nothing shows dust any more, and the terminal shows wages")
                    .doesNotContain("ECO-DUST-01")
                    .contains("HRS-WAGE-01");
        }
    }

    /** From its minute 10 to 30 the limit is exceeded. */
    private static void dustyHour(long from) {
        Measured measured = new Measured();
        for (long at = from; at < from + HOUR; at += TEN_SECONDS) {
            long minute = (at - from) / 60_000;
            measured.add(SITE, "guanlan-dust-1", "pm10", at, minute >= 10 && minute < 30 ? 200 : 100);
        }
        measured.store();
    }

    private static void change(Browser desk, String item, Map<String, Object> edit) {
        assertThat(desk.with("If-Match", "\"0\"")
                        .send("PUT", "/api/items/" + item, Json.text(edit))
                        .status())
                .isEqualTo(204);
        desk.without("If-Match");
    }

    private static String backtest(Browser desk) {
        Map<String, Object> order = Map.of(
                "rules",
                RULE,
                "from",
                Instant.ofEpochMilli(MORNING).toString(),
                "to",
                Instant.ofEpochMilli(MORNING + 24 * HOUR).toString(),
                "premises",
                List.of(SITE));
        String started = desk.post("/api/backtests", order).header("Location");
        JsonNode tried = eventually(
                        () -> desk.get(started).json(),
                        one -> one.get("state").asString().equals("DONE"))
                .get("report")
                .get("tried");
        return tried.get("visits").asInt() + " visits, "
                + tried.get("remoteChecks").asInt() + " remote";
    }
}
