package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.kafka.CompactedTopic;
import dev.vigil.console.kafka.KafkaClients;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.premise.Premise;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How operators change the registry, and what they do with what was refused. */
class RegistryIT {
    private static final KafkaClients KAFKA = new KafkaClients(Servers.kafka());

    private static Browser admin() {
        return Shared.admin();
    }

    private static Browser.Answer put(String path, String tag, Object body) {
        return admin().with("If-Match", tag).send("PUT", path, Json.text(body));
    }

    @Test
    void aPremiseIsChangedOnceAndTheJobsHearOfIt() {
        String id = admin().get("/api/premises?scenario=hotel")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        String path = "/api/premises/" + id;
        String tag = admin().get(path).header("ETag");
        Map<String, Object> edit =
                Map.of("grade", "C", "managementLevel", "street", "keySupervision", true, "reason", "two refusals");

        assertThat(put(path, tag, Map.of("grade", "Z", "reason", "x")).status()).isEqualTo(422);
        assertThat(put(path, tag, Map.of("managementLevel", "town", "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(put(path, tag, Map.of("grade", "C")).status()).isEqualTo(422);
        assertThat(put(path, tag, edit).status()).isEqualTo(204);
        assertThat(put(path, tag, edit).status()).isEqualTo(412);

        JsonNode now = admin().get(path).json();
        assertThat(now.get("grade").asString()).isEqualTo("C");
        assertThat(now.get("managementLevel").asString()).isEqualTo("street");
        assertThat(admin().get("/api/premises?level=street").json().get("items").toString())
                .contains("\"" + id + "\"");
        JsonNode device = now.get("devices").get(0);
        String devicePath = path + "/devices/" + device.get("id").asString();
        assertThat(put(
                                devicePath,
                                admin().get(path).header("ETag"),
                                Map.of("metrics", List.of("nothing"), "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(put(
                                devicePath,
                                admin().get(path).header("ETag"),
                                Map.of("wireIds", List.of("MN-77"), "reason", "new box"))
                        .status())
                .isEqualTo(204);
        Premise published = eventually(
                () -> Json.read(CompactedTopic.read(KAFKA, Topics.REGISTRY).get(id), Premise.class),
                premise -> premise.devices().get(0).wireIds().contains("MN-77"));
        assertThat(published.keySupervision()).isTrue();
        Map<String, Object> added =
                Map.of("wireIds", List.of("MN-78"), "metrics", List.of("pm10"), "reason", "a second box");
        assertThat(put(path + "/devices/_no", admin().get(path).header("ETag"), added)
                        .status())
                .isEqualTo(422);
        assertThat(put(path + "/devices/MN-77", admin().get(path).header("ETag"), added)
                        .status())
                .as("the name of another device")
                .isEqualTo(422);
        assertThat(put(path + "/devices/second-box", admin().get(path).header("ETag"), added)
                        .status())
                .isEqualTo(204);
        eventually(
                () -> Json.read(CompactedTopic.read(KAFKA, Topics.REGISTRY).get(id), Premise.class),
                premise -> premise.device("second-box") != null);
        assertThat(admin().get(path + "/history")
                        .json()
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("a second box");
    }

    @Test
    void whatARegisterHoldsOfAPremiseIsCheckedAsAWholeAndChanged() {
        String path = "/api/premises/canteen-no9";
        Browser.Answer before = admin().get(path);
        Map<String, Object> wrong = Map.of(
                "creditCode", "12139999MB1W00095X",
                "scenario", "castle",
                "industry", "8331",
                "street", "nowhere/else",
                "latitude", 120,
                "reason", "x");
        assertThat(put(path, before.header("ETag"), wrong).body())
                .contains(
                        "must end in K", "scenario must be", "industry must be", "street must be", "latitude must be");
        Map<String, Object> moved = Map.of(
                "creditCode", "12139999MB1W00087Q",
                "scenario", "restaurant",
                "industry", "H6210",
                "street", "bailu",
                "latitude", 39.9512,
                "reason", "the canteen was let");
        assertThat(put(path, before.header("ETag"), moved).status()).isEqualTo(204);
        Premise published = eventually(
                () -> Json.read(CompactedTopic.read(KAFKA, Topics.REGISTRY).get("canteen-no9"), Premise.class),
                premise -> premise.street().equals("bailu"));
        assertThat(List.of(published.area(), published.scenario(), String.valueOf(published.creditCode())))
                .as("its area was its street")
                .containsExactly("bailu", "restaurant", "12139999MB1W00087Q");
        String odd = "12139999MB1W00087A";
        assertThat(put(path, admin().get(path).header("ETag"), Map.of("creditCode", odd, "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(put(
                                path,
                                admin().get(path).header("ETag"),
                                Map.of("creditCode", odd, "creditCodeConfirmed", true, "reason", "so on the licence"))
                        .status())
                .isEqualTo(204);
        JsonNode earlier =
                admin().get(path + "/history").json().get("items").get(2).get("content");
        assertThat(earlier.get("creditCode").asString()).isEqualTo("12139999MB1W00095K");
    }

    @Test
    void aDeadLetterIsSentInAgainThroughItsDoor() {
        String letter = "{\"id\":\"d-retry\",\"reason\":\"UNKNOWN_DEVICE\",\"detail\":\"\",\"raw\":\""
                + Base64.getEncoder().encodeToString("{\"value\":1}".getBytes(StandardCharsets.UTF_8))
                + "\",\"source\":\"mqtt:vigil/v1/wanghai/x/y/pm10\",\"format\":\"json\",\"received\":1}";
        Cases.send(Topics.DEAD_LETTERS, "x", letter.getBytes(StandardCharsets.UTF_8));
        eventually(() -> admin().get("/api/dead-letters/d-retry").status(), status -> status == 200);

        assertThat(admin().post("/api/dead-letters/d-retry/retry", Map.of()).status())
                .isEqualTo(204);

        Map<String, byte[]> sent =
                eventually(() -> CompactedTopic.read(KAFKA, "resubmitted"), found -> !found.isEmpty());
        assertThat(sent.get("mqtt:vigil/v1/wanghai/x/y/pm10")).asString().isEqualTo("{\"value\":1}");
        assertThat(admin().get("/api/dead-letters/d-retry")
                        .json()
                        .get("retries")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin().get("/api/dead-letters/summary").body()).contains("UNKNOWN_DEVICE");
    }

    @Test
    void aMappingIsTriedOnWhatWasRefusedAndNothingIsKept() {
        String letter = "{\"id\":\"d-trial\",\"reason\":\"UNKNOWN_DEVICE\",\"detail\":\"\",\"raw\":\""
                + Base64.getEncoder()
                        .encodeToString("{\"value\":81,\"at\":1767225600000}".getBytes(StandardCharsets.UTF_8))
                + "\",\"source\":\"mqtt:vigil/v1/wanghai/" + Cases.SITE
                + "/nobody-1/feinstaub\",\"format\":\"json\",\"received\":1767225601000}";
        Cases.send(Topics.DEAD_LETTERS, "x", letter.getBytes(StandardCharsets.UTF_8));
        eventually(() -> admin().get("/api/dead-letters/d-trial").status(), status -> status == 200);

        assertThat(trial(Map.of()).get("refused").get(0).get("reason").asString())
                .isEqualTo("UNKNOWN_DEVICE");
        Map<String, Object> named = Map.of("wireIds", List.of("nobody-1"));
        assertThat(trial(withDevice(named)).get("refused").get(0).get("reason").asString())
                .isEqualTo("UNKNOWN_METRIC");
        Map<String, Object> whole = Map.of("wireIds", List.of("nobody-1"), "aliases", Map.of("feinstaub", "pm10"));
        JsonNode reading = trial(withDevice(whole)).get("readings").get(0);
        assertThat(reading.get("device").asString()).isEqualTo("guanlan-dust-1");
        assertThat(reading.get("metric").asString()).isEqualTo("pm10");
        assertThat(reading.get("value").asDouble()).isEqualTo(81);
        assertThat(trial(Map.of()).get("readings").isEmpty()).isTrue();
    }

    private static Map<String, Object> withDevice(Map<String, Object> edit) {
        return Map.of("premise", Cases.SITE, "device", "guanlan-dust-1", "edit", edit);
    }

    private static JsonNode trial(Map<String, Object> wanted) {
        return admin().post("/api/dead-letters/d-trial/trial", wanted).json();
    }
}
