package dev.vigil.jobs.schema;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.alert.WrittenEvidence;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.ingest.DeadLetter;
import dev.vigil.rules.RuleBookJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas (draft 2020-12) of the lines of our JSON topics, made from the records that are written there. An unknown
 * field is allowed, as every reader ignores it.
 */
final class TopicSchemas {
    private static final Map<String, Class<?>> LINES = Map.of(
            "casefile", CaseEvent.class,
            "tasks", Task.class,
            "registry", Premise.class,
            "rules", RuleBookJson.Written.class,
            "dead-letters", DeadLetter.class);

    private TopicSchemas() {}

    /** By the name of the topic. */
    static Map<String, ObjectNode> all() {
        SchemaGenerator generator = generator();
        Map<String, ObjectNode> schemas = new TreeMap<>();
        LINES.forEach((topic, type) -> {
            ObjectNode schema = generator.generateSchema(type);
            schema.put("title", "One line of the topic " + topic);
            schemas.put(topic, schema);
        });
        return schemas;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields().withNullableCheck(TopicSchemas::nullable).withRequiredCheck(field -> !nullable(field));
        config.forTypesInGeneral().withSubtypeResolver((type, context) -> written(type, context));
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> custom(type));
        return new SchemaGenerator(config.build());
    }

    /** What is read of an interface has its fields. */
    private static @Nullable List<ResolvedType> written(ResolvedType type, SchemaGenerationContext context) {
        return type.getErasedType() == Evidence.class
                ? List.of(context.getTypeContext().resolve(WrittenEvidence.class))
                : null;
    }

    private static boolean nullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What Jackson writes otherwise than the type says: numbers that JSON has not, and bytes. */
    private static @Nullable CustomDefinition custom(ResolvedType type) {
        Class<?> raw = type.getErasedType();
        if (raw == double.class || raw == Double.class) {
            return inline("{\"anyOf\":[{\"type\":\"number\"},{\"enum\":[\"NaN\",\"Infinity\",\"-Infinity\"]}]}");
        }
        if (raw == byte[].class) {
            return inline("{\"type\":\"string\",\"contentEncoding\":\"base64\"}");
        }
        return null;
    }

    private static CustomDefinition inline(String schema) {
        return new CustomDefinition((ObjectNode) Pretty.MAPPER.readTree(schema), true);
    }
}
