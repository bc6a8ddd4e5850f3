package dev.vigil.domain.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What made an alert true, frozen at its opening so that it can be replayed. Who raises the alert hands over what it has
 * frozen; bytes and texts are made of it when the alert is written.
 */
@JsonSerialize(as = Evidence.class)
@JsonDeserialize(as = WrittenEvidence.class)
public interface Evidence {
    /** Start of the window that the condition looked at, epoch ms. */
    @JsonProperty
    long from();

    /** The observations in it, as Protocol Buffers records in the order of arrival. */
    @JsonProperty
    List<byte[]> samples();

    /** The rule as it stood, YAML. */
    @JsonProperty
    String ruleText();

    /** The premise with its devices and limits as they stood, JSON. */
    @JsonProperty
    String registryText();

    /** SHA-256 of the pictures that belong to the samples. */
    @JsonProperty
    List<String> pictures();

    /** What detectors knew before these samples. */
    @JsonProperty
    List<Learned> learned();
}
