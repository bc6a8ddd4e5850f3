package dev.vigil.formats.hj212;

import dev.vigil.domain.observation.Quality;
import dev.vigil.formats.QualityText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Validity by factor. A flag holds for all values of its factor in the packet, also for converted ones. */
record Flags(Map<String, Quality> byCode) {

    static Flags in(List<Field> fields) {
        Map<String, Quality> byCode = new HashMap<>();
        for (Field field : fields) {
            if (field.suffix().equals("Flag") && !field.code().isEmpty()) {
                Quality quality = QualityText.flag(field.value().strip());
                byCode.merge(field.code(), quality, (one, other) -> one == other ? one : Quality.UNKNOWN);
            }
        }
        return new Flags(byCode);
    }

    /** Unknown when the packet has no flag for the factor: silence about validity is not validity. */
    Quality of(String code) {
        return byCode.getOrDefault(code, Quality.UNKNOWN);
    }
}
