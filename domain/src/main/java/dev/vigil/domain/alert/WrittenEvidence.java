package dev.vigil.domain.alert;

import java.util.List;

/** Evidence as it is read from a topic or a store; what its parts are is said at {@link Evidence}. */
public record WrittenEvidence(
        long from,
        List<byte[]> samples,
        String ruleText,
        String registryText,
        List<String> pictures,
        List<Learned> learned)
        implements Evidence {
    public WrittenEvidence {
        learned = learned == null ? List.of() : List.copyOf(learned);
        samples = samples == null ? List.of() : List.copyOf(samples);
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }
}
