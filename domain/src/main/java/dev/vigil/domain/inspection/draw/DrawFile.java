package dev.vigil.domain.inspection.draw;

import dev.vigil.domain.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Finds the transcripts in a file: one by itself, a list of them, or a task as the platform gives it out. What lacks a
 * field that the recomputation needs is no transcript, and is said so.
 */
record DrawFile(List<DrawTranscript> transcripts, List<String> problems) {
    private static final List<String> TRANSCRIPT =
            List.of("commitment", "nonce", "publicValue", "publicValueAt", "seed", "chosen");
    private static final List<String> COMMITMENT =
            List.of("algorithm", "subject", "number", "rule", "pool", "nonceHash", "source", "committedAt", "previous");

    static DrawFile of(String json) {
        DrawFile file = new DrawFile(new ArrayList<>(), new ArrayList<>());
        try {
            file.take(Json.read(json, JsonNode.class));
        } catch (IllegalArgumentException notJson) {
            file.problems.add("the file is not JSON: " + notJson.getMessage());
        }
        if (file.transcripts.isEmpty() && file.problems.isEmpty()) {
            file.problems.add("the file holds no transcript of a draw");
        }
        return file;
    }

    private void take(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::take);
        } else if (node.has("commitment") || node.has("nonce")) {
            transcript(node);
        } else if (node.path("done").isArray()) {
            take(node.get("done"));
        } else if (node.path("draw").isObject()) {
            take(node.get("draw"));
        } else if (node.path("basis").isObject()) {
            take(node.get("basis"));
        }
    }

    private void transcript(JsonNode node) {
        List<String> missing = new ArrayList<>();
        require(node, TRANSCRIPT, "", missing);
        require(node.path("commitment"), COMMITMENT, "commitment.", missing);
        for (String group : List.of("pool", "kept", "patrol", "excluded")) {
            node.path("commitment").path(group).forEach(one -> require(one, List.of("id"), group + ".", missing));
        }
        if (!missing.isEmpty()) {
            problems.add("the transcript lacks " + String.join(", ", missing));
            return;
        }
        try {
            transcripts.add(Json.read(Json.bytes(node), DrawTranscript.class));
        } catch (IllegalArgumentException otherwise) {
            problems.add(otherwise.getMessage());
        }
    }

    private static void require(JsonNode node, List<String> fields, String path, List<String> missing) {
        fields.stream()
                .filter(field -> !node.hasNonNull(field))
                .map(field -> path + field)
                .filter(field -> !missing.contains(field))
                .forEach(missing::add);
    }
}
