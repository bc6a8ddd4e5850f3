package dev.vigil.formats.hj212;

import dev.vigil.domain.observation.Quality;
import dev.vigil.formats.QualityText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Validity by factor. A flag holds for all values of its factor in the packet; converted values may have one
 * of their own ({@code -ZsFlag}), and follow the other one where they have none.
 */
record Flags(Map<String, Quality> byKey) {
    private static final String PLAIN = "-Flag";
    private static final String CONVERTED = "-ZsFlag";

    static Flags in(List<Field> fields) {
        Map<String, Quality> byKey = new HashMap<>();
        for (Field field : fields) {
            String suffix = "-" + field.suffix();
            if (!field.code().isEmpty() && (suffix.equals(PLAIN) || suffix.equals(CONVERTED))) {
                Quality quality = QualityText.flag(field.value().strip());
                byKey.merge(field.code() + suffix, quality, (one, other) -> one == other ? one : Quality.UNKNOWN);
            }
        }
        return new Flags(byKey);
    }

    /** Unknown when the packet has no flag for it: silence about validity is not validity. */
    Quality of(Field value) {
        Quality plain = byKey.getOrDefault(value.code() + PLAIN, Quality.UNKNOWN);
        return value.suffix().startsWith("Zs") ? byKey.getOrDefault(value.code() + CONVERTED, plain) : plain;
    }
}
