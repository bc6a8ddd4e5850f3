package dev.vigil.jobs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vigil.domain.Json;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.ingest.DeadLetter;
import dev.vigil.rules.RuleBookJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code ./mvnw -pl jobs -am test -Dtest=TopicSchemasTest -Dvigil.schemas=write} writes docs/schema anew. */
class TopicSchemasTest {
    private static final Path FOLDER = Path.of("../docs/schema");
    private static final boolean WRITE = "write".equals(System.getProperty("vigil.schemas"));

    @Test
    void theSchemasInDocsAreThoseOfTheRecords() throws IOException {
        for (var schema : TopicSchemas.all().entrySet()) {
            Path file = FOLDER.resolve(schema.getKey() + ".schema.json");
            String text = Pretty.text(schema.getValue());
            if (WRITE) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(file).as("write them anew: see the class").hasContent(text);
        }
    }

    @Test
    void whatIsWrittenIsValid() {
        assertThat(errors("casefile", CaseEvent.of(Lines.alert()))).isEmpty();
        assertThat(errors("casefile", CaseEvent.of(Lines.action()))).isEmpty();
        assertThat(errors("registry", Premise.bare("site", List.of(Device.of("meter")))))
                .isEmpty();
        assertThat(errors("rules", new RuleBookJson.Written(1, 2, List.of("- id: dust"))))
                .isEmpty();
        assertThat(errors("dead-letters", DeadLetter.of(Lines.rejection()))).isEmpty();
    }

    @Test
    void whatLacksAFieldIsNot() {
        assertThat(errors("casefile", Map.of("alert", Map.of()))).isNotEmpty();
        assertThat(errors("tasks", Map.of("id", "t-1"))).isNotEmpty();
    }

    @Test
    void theTasksOfThePlannerAreValid() {
        assertThat(Lines.tasks()).isNotEmpty().allSatisfy(task -> assertThat(errors("tasks", task))
                .isEmpty());
    }

    private static List<Error> errors(String topic, Object line) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Pretty.text(TopicSchemas.all().get(topic)))
                .validate(Json.text(line), InputFormat.JSON);
    }
}
