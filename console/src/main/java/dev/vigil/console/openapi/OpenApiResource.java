package dev.vigil.console.openapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface, OpenAPI 3.1; made when somebody first asks. */
@RestController
public final class OpenApiResource {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final JsonMapper json;
    private volatile @Nullable String text;

    public OpenApiResource(ObjectProvider<RequestMappingHandlerMapping> mappings, JsonMapper json) {
        this.mappings = mappings;
        this.json = json;
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String document() {
        String known = text;
        if (known == null) {
            Map<String, Object> document = Document.of(mappings.getObject().getHandlerMethods());
            known = json.writer()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(document);
            text = known;
        }
        return known;
    }
}
