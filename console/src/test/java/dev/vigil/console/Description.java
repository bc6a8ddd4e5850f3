package dev.vigil.console;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The description of the interface that a console serves, to walk through. */
final class Description {
    private final JsonNode document;

    Description(Console console) {
        this.document = new Browser(console).get("/api/openapi.json").json();
    }

    /** One method of a path. */
    record Way(String method, String path, JsonNode described) {
        boolean takes(String parameter) {
            for (JsonNode one : described.get("parameters")) {
                if (one.get("name").asString().equals(parameter)) {
                    return true;
                }
            }
            return false;
        }

        JsonNode answer(String status) {
            return described.path("responses").path(status).path("content").path("application/json");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Way> ways(String... methods) {
        List<Way> ways = new ArrayList<>();
        JsonNode paths = document.get("paths");
        paths.propertyNames().forEach(path -> {
            for (String method : methods) {
                JsonNode described = paths.get(path).get(method);
                if (described != null) {
                    ways.add(new Way(method.toUpperCase(java.util.Locale.ROOT), path, described));
                }
            }
        });
        return ways;
    }

    /** What a reference stands for. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
