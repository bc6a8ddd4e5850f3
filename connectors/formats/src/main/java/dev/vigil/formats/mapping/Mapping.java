package dev.vigil.formats.mapping;

import dev.vigil.domain.Bilingual;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/**
 * A mapping file.
 *
 * @param id name of the format: the name of the file
 * @param reads filters of the topics that it reads, whatever {@code config/ingest.yaml} says of them
 * @param texts where a text is JSON itself
 * @param packet identity and sequence number of the message
 */
record Mapping(
        String id,
        Bilingual title,
        List<String> reads,
        Optional<TopicPattern> topic,
        List<JsonPointer> texts,
        Optional<PacketRule> packet,
        Words words,
        List<ReadingRule> readings) {
    Mapping {
        reads = List.copyOf(reads);
        texts = List.copyOf(texts);
        readings = List.copyOf(readings);
    }

    /**
     * How a message says which one it is.
     *
     * @param modulus where its sequence number starts again; 0 when it never does
     */
    record PacketRule(Sources id, Sources sequence, long modulus) {}

    boolean hasPictures() {
        return readings.stream()
                .anyMatch(rule -> !rule.details().picture().all().isEmpty());
    }
}
