package dev.vigil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's types are made from web/openapi.json, so it has to be what the console serves. */
class SnapshotIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SNAPSHOT = Path.of("web", "openapi.json");
    private static final Path SERVED = Path.of("target", "openapi.json");

    @Test
    void everyOperationHasANameOfItsOwn() {
        JsonNode served = new Browser(Shared.console()).get("/api/openapi.json").json();

        assertThat(served.get("paths").findValuesAsString("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void theDescriptionThatThePageIsBuiltAgainstIsTheOneThatIsServed() throws IOException {
        JsonNode served = new Browser(Shared.console()).get("/api/openapi.json").json();
        Files.writeString(SERVED, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n");

        assertThat(JSON.readTree(Files.readString(SNAPSHOT)).equals(served))
                .as(
                        "the page is built against another interface: cp console/target/openapi.json console/web/openapi.json")
                .isTrue();
    }
}
