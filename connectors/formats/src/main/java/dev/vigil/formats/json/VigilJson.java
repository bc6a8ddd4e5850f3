package dev.vigil.formats.json;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.Findings;
import dev.vigil.formats.Format;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Memory;
import dev.vigil.formats.Message;
import dev.vigil.formats.Naming;
import dev.vigil.formats.Readout;
import dev.vigil.formats.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Vigil's own JSON: one sample, or an array of samples. A sample has its time in {@code at}, and either one
 * {@code value} of the metric that the topic names, or several {@code values} by metric.
 */
public final class VigilJson implements Format {
    private final Naming naming;
    private final FormatLimits limits;

    public VigilJson(Naming naming, FormatLimits limits) {
        this.naming = naming;
        this.limits = limits;
    }

    @Override
    public String id() {
        return "json";
    }

    @Override
    public Readout read(Message message, DeviceSettings settings, Memory memory) {
        Findings findings = new Findings(id(), message, limits);
        try {
            byte[] payload = Findings.payload(message, limits);
            VigilTopic topic = VigilTopic.parse(message.topic());
            JsonNode root = JsonDocument.read(payload, limits);
            samples(root, new VigilSample(message, topic, naming, settings, limits, findings));
        } catch (Refusal refusal) {
            findings.refuse(refusal);
        }
        return findings.readout();
    }

    private static void samples(JsonNode root, VigilSample sample) throws Refusal {
        if (!root.isArray()) {
            sample.read(root);
            return;
        }
        if (root.isEmpty()) {
            throw new Refusal(RejectionReason.SYNTAX, "an empty array, expected at least one sample");
        }
        for (JsonNode one : root) {
            sample.readOneOfMany(one);
        }
    }
}
