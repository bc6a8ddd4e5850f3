package dev.vigil.domain.alert;

import java.util.List;

/**
 * What made an alert true, frozen at its opening so that it can be replayed.
 *
 * @param from start of the window that the condition looked at, epoch ms
 * @param samples the observations in it, as Protocol Buffers records in the order of arrival
 * @param ruleText the rule as it stood, YAML
 * @param registryText the premise with its devices and limits as they stood, JSON
 * @param pictures SHA-256 of the pictures that belong to the samples
 * @param learned what detectors knew before these samples
 */
public record Evidence(
        long from,
        List<byte[]> samples,
        String ruleText,
        String registryText,
        List<String> pictures,
        List<Learned> learned) {
    public Evidence {
        learned = learned == null ? List.of() : List.copyOf(learned);
        samples = samples == null ? List.of() : List.copyOf(samples);
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }
}
