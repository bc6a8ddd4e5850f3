package dev.vigil.console;

import static dev.vigil.console.CaseDesk.ADMIN;
import static dev.vigil.console.CaseDesk.CONSOLE;
import static dev.vigil.console.CaseDesk.done;
import static dev.vigil.console.CaseDesk.put;
import static dev.vigil.console.CaseDesk.refused;
import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Topics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The catalogue, the officers and the caps, and who goes by them. */
class DirectoryIT {
    static final String RULE_OF_A_SCENARIO =
            """
            - id: scenario-test
              title: {zh: 试, en: trial}
              scenario: %s
              when: pm10 > 80
              severity: blue
              items: [ECO-DUST-01]
            """;

    @Test
    void theCatalogueTheOfficersAndTheCapsAreChangedWithHistoryAndReachTheJob() {
        Browser.Answer item = ADMIN.get("/api/items/FIRE-DOOR-01");
        assertThat(item.header("ETag")).isEqualTo("\"0\"");
        Map<String, Object> off = Map.of("published", false, "reason", "not in this year's list");
        assertThat(put("/api/items/FIRE-DOOR-01", "\"7\"", off).status()).isEqualTo(412);
        assertThat(put("/api/items/FIRE-DOOR-01", "\"0\"", Map.of("lead", "NOBODY", "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(put("/api/items/FIRE-DOOR-01", "\"0\"", off).status()).isEqualTo(204);
        assertThat(ADMIN.get("/api/items/FIRE-DOOR-01").json().get("published").asBoolean())
                .isFalse();
        assertThat(new Browser(CONSOLE).get("/api/public/items").body()).doesNotContain("FIRE-DOOR-01");
        assertThat(ADMIN.get("/api/items/FIRE-DOOR-01/history")
                        .json()
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .contains("this year");

        JsonNode officers = ADMIN.get("/api/officers").json().get("items");
        String one = officers.get(0).get("id").asString();
        String two = officers.get(1).get("id").asString();
        JsonNode certificates = ADMIN.get("/api/officers/" + two).json().get("certificates");
        refused(
                put("/api/officers/" + one, "\"0\"", Map.of("certificates", certificates, "reason", "x")),
                "is the certificate of");
        assertThat(put("/api/officers/" + one, "\"0\"", Map.of("recused", List.of(Cases.SITE), "reason", "a relative"))
                        .status())
                .isEqualTo(204);
        JsonNode policy = ADMIN.get("/api/frequency").json();
        assertThat(put("/api/frequency", "\"0\"", Map.of("policy", policy, "reason", "confirmed"))
                        .status())
                .isEqualTo(204);

        List<String> versions = eventually(
                () -> Topic.all(Topics.REGISTRY).stream()
                        .filter(entry -> entry.getKey().startsWith("~inspections-"))
                        .map(Map.Entry::getValue)
                        .toList(),
                found -> found.stream().anyMatch(version -> version.contains("emptyVisits")));
        assertThat(versions)
                .as("a version holds all that was changed")
                .anyMatch(version -> version.contains("FIRE-DOOR-01")
                        && version.contains(Cases.SITE)
                        && version.contains("emptyVisits"));
    }

    @Test
    void aChecklistIsChangedWithHistoryAndReachesTheJob() {
        String path = "/api/scenarios/hotel/checklist";
        assertThat(ADMIN.get("/api/scenarios/castle/checklist").status()).isEqualTo(404);
        Browser.Answer before = ADMIN.get(path);
        String seen = before.header("ETag");
        List<String> items = List.of("HEA-POOL-01", "FIRE-EXIT-01", "FIRE-ALARM-01");

        assertThat(put(path, seen, Map.of("checklist", List.of("NO-SUCH-01"), "reason", "x"))
                        .body())
                .contains("there is no item 'NO-SUCH-01'");
        assertThat(put(path, seen, Map.of("defaults", List.of("ECO-DUST-01"), "reason", "x"))
                        .body())
                .contains("there is no item on the checklist 'ECO-DUST-01'");
        assertThat(put(path, seen, Map.of("defaults", List.of(), "reason", "x")).status())
                .isEqualTo(422);
        assertThat(put(path, seen, Map.of("checklist", items)).body()).contains("reason must say why");
        Map<String, Object> edit =
                Map.of("checklist", items, "defaults", List.of("FIRE-EXIT-01"), "reason", "the pools are open");
        assertThat(put(path, seen, edit).status()).isEqualTo(204);
        assertThat(put(path, seen, edit).status()).as("it has moved").isEqualTo(412);

        assertThat(ADMIN.get(path).json().get("defaults").toString()).isEqualTo("[\"FIRE-EXIT-01\"]");
        JsonNode change = ADMIN.get(path + "/history").json().get("items").get(0);
        assertThat(change.get("reason").asString()).isEqualTo("the pools are open");
        assertThat(change.get("by").asString()).isEqualTo("admin");
        eventually(
                () -> Topic.all(Topics.REGISTRY).stream()
                        .filter(entry -> entry.getKey().startsWith("~inspections-"))
                        .map(Map.Entry::getValue)
                        .toList(),
                versions -> versions.stream().anyMatch(version -> version.contains("\"checklist\":[\"HEA-POOL-01\"")));
    }

    @Test
    void aRuleMayNameAnItemAsSoonAsItStandsInTheCatalogueOfTheDesk() {
        String rule =
                """
                - id: new-item-test
                  title: {zh: 试, en: trial}
                  per: device
                  when: pm10 > 80
                  severity: blue
                  items: [ECO-NEW-01]
                """;
        assertThat(problems(rule).toString()).contains("ECO-NEW-01").contains("an item of the catalogue");

        Map<String, Object> item = Map.of(
                "name", Map.of("zh", "新事项", "en", "a new item"),
                "domain", "ECO",
                "lead", "ECO",
                "method", "REMOTE",
                "list", "JOINT",
                "checkPoints", List.of(Map.of("zh", "看", "en", "look")),
                "published", true,
                "reason", "this year's list");
        Browser.Answer put = put("/api/items/ECO-NEW-01", "\"0\"", item);
        assertThat(put.status()).as(put.body()).isEqualTo(204);

        assertThat(problems(rule).size()).isZero();
        assertThat(ADMIN.get("/api/items/ECO-NEW-01").json().get("basis").toString())
                .as("nobody has named the law yet, and it says so")
                .contains("to be confirmed by the district");
    }

    @Test
    void whatIsSaidOfADayBeforeItBeginsHoldsAtTheDeskAndGoesToTheJobs() {
        Map<String, Object> off =
                Map.of("kind", "HOLIDAY", "name", Map.of("zh", "春节", "en", "Spring Festival"), "reason", "the notice");
        refused(put("/api/calendars/2020-01-02", "\"0\"", off), "is not changed any more");
        assertThat(put("/api/calendars/2099-02-03", "\"0\"", Map.of("kind", "HOLIDAY"))
                        .status())
                .as("no change without a reason")
                .isEqualTo(422);
        assertThat(put("/api/calendars/someday", "\"0\"", off).status()).isEqualTo(404);
        assertThat(put("/api/calendars/2099-02-03", "\"0\"", off).status()).isEqualTo(204);
        assertThat(put("/api/calendars/2099-02-03", "\"0\"", off).status())
                .as("somebody else has changed it")
                .isEqualTo(412);

        assertThat(ADMIN.get("/api/calendars/2099-02-03").json().get("kind").asString())
                .isEqualTo("HOLIDAY");
        assertThat(ADMIN.get("/api/calendars").body()).contains("2099-02-03", "Spring Festival");
        assertThat(ADMIN.get("/api/calendars/2099-02-03/history").body()).contains("the notice");
        eventually(
                () -> Topic.all(Topics.REGISTRY).stream()
                        .filter(entry -> entry.getKey().startsWith("~inspections-"))
                        .map(Map.Entry::getValue)
                        .toList(),
                found -> found.stream().anyMatch(version -> version.contains("2099-02-03")));
    }

    @Test
    void otherHoursHoldFromADayToComeAtTheDeskAndGoToTheJobs() {
        String path = "/api/opening-hours/2099-05-01";
        Map<String, Object> summer = Map.of("opens", "08:00", "closes", "18:00", "reason", "summer hours");
        assertThat(ADMIN.get(path).json().get("opens").asString()).isEqualTo("08:30");
        refused(put("/api/opening-hours/2020-01-02", "\"0\"", summer), "is not changed any more");
        assertThat(put(path, "\"0\"", Map.of("opens", "18:00", "closes", "08:00", "reason", "x"))
                        .body())
                .contains("before closes");
        assertThat(put(path, "\"0\"", Map.of("opens", "8 Uhr", "closes", "18:00", "reason", "x"))
                        .body())
                .contains("opens must be a time");
        assertThat(put(path, "\"0\"", summer).status()).isEqualTo(204);
        assertThat(put(path, "\"0\"", summer).status())
                .as("somebody else has changed it")
                .isEqualTo(412);

        assertThat(ADMIN.get("/api/opening-hours").json().get("items").toString())
                .contains("{\"from\":null,\"opens\":\"08:30\"", "{\"from\":\"2099-05-01\",\"opens\":\"08:00\"");
        assertThat(ADMIN.get("/api/opening-hours/2099-06-01")
                        .json()
                        .get("closes")
                        .asString())
                .isEqualTo("18:00");
        assertThat(ADMIN.get(path + "/history").body()).contains("summer hours");
        eventually(
                () -> Topic.all(Topics.REGISTRY).stream()
                        .map(Map.Entry::getValue)
                        .toList(),
                found -> found.stream().anyMatch(version -> version.contains("2099-05-01")));
    }

    static JsonNode problems(String rule) {
        return ADMIN.post("/api/rules/check", Map.of("text", rule)).json().get("problems");
    }

    @Test
    void onlyWhatIsPublishedCanBeAskedFor() {
        Map<String, Object> plan =
                Map.of("kind", "PLAN", "premise", Cases.SITE, "data", Map.of("kind", "special", "items", "NO-SUCH-01"));
        refused(ADMIN.post("/api/actions", plan), "not published");
        Map<String, Object> complaint = Map.of(
                "kind",
                "COMPLAINT",
                "premise",
                Cases.SITE,
                "data",
                Map.of("about", "enterprise", "items", "ECO-DUST-01"));
        done(ADMIN.post("/api/actions", complaint));
    }
}
