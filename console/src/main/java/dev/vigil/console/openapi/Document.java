package dev.vigil.console.openapi;

import dev.vigil.console.security.Gate;
import dev.vigil.console.security.Gates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The OpenAPI description, made of the very methods and gates that answer: it cannot be out of date. */
final class Document {
    static final String PROBLEM = "Problem";

    private final Schemas schemas = Schemas.ofAnswers();
    private final Schemas bodies = schemas.ofBodies();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    static Map<String, Object> of(Map<RequestMappingInfo, HandlerMethod> methods) {
        Document document = new Document();
        methods.forEach(document::add);
        return document.whole();
    }

    private void add(RequestMappingInfo mapping, HandlerMethod method) {
        for (String path : mapping.getPatternValues()) {
            for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                Optional<Gate> gate = Gates.of(HttpMethod.valueOf(verb.name()), path);
                gate.ifPresent(found -> paths.computeIfAbsent(path, any -> new LinkedHashMap<>())
                        .putIfAbsent(
                                verb.name().toLowerCase(Locale.ROOT),
                                new Operation(method, found, content(mapping), schemas, bodies).describe()));
            }
        }
    }

    /** What it produces, when that is not JSON. */
    private static String content(RequestMappingInfo mapping) {
        return mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .filter(type -> !MediaType.APPLICATION_JSON.isCompatibleWith(type))
                .map(MediaType::toString)
                .findFirst()
                .orElse("");
    }

    private Map<String, Object> whole() {
        schemas.named()
                .put(
                        PROBLEM,
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of(
                                        "type", Map.of("type", "string"),
                                        "title", Map.of("type", "string"),
                                        "status", Map.of("type", "integer"),
                                        "detail", Map.of("type", "string"),
                                        "reason", Map.of("$ref", "#/components/schemas/Bilingual"),
                                        "instance", Map.of("type", "string"),
                                        "code",
                                                Map.of(
                                                        "type",
                                                        "string",
                                                        "description",
                                                        "stable; pages translate by it")),
                                "required",
                                List.of("title", "status", "code")));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Vigil console", "version", "1"));
        document.put("security", List.of(Map.of("session", List.of()), Map.of("basic", List.of())));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas.named(), "securitySchemes", security()));
        return document;
    }

    private static Map<String, Object> security() {
        return Map.of(
                "session",
                Map.of("type", "apiKey", "in", "cookie", "name", "vigil_session"),
                "basic",
                Map.of("type", "http", "scheme", "basic", "description", "from the machine of the console only"));
    }
}
