package dev.vigil.rules;

import dev.vigil.domain.Json;
import dev.vigil.domain.catalogue.Metrics;
import java.util.List;

/**
 * A rule book as it lies in the topic {@code rules}: version, time, and every rule as its YAML text. Reading it parses
 * the texts again, so a book needs no format of its own.
 */
public final class RuleBookJson {
    /** The JSON object. */
    public record Written(long version, long effectiveFrom, List<String> rules) {}

    private RuleBookJson() {}

    public static byte[] write(RuleBook book) {
        return Json.bytes(new Written(book.version(), book.effectiveFrom(), book.texts()));
    }

    /** @throws IllegalArgumentException when the bytes are not a rule book */
    public static RuleBook read(byte[] bytes, Metrics metrics) {
        Written written = Json.read(bytes, Written.class);
        List<String> texts = written.rules() == null ? List.of() : written.rules();
        return StoredRules.read(written.version(), written.effectiveFrom(), texts, metrics);
    }
}
