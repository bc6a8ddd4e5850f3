package dev.vigil.formats.json;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.EventTime;
import dev.vigil.formats.Findings;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Message;
import dev.vigil.formats.Names;
import dev.vigil.formats.Naming;
import dev.vigil.formats.QualityText;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Shown;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads samples of one message. What is wrong with one reading costs that reading only. */
record VigilSample(
        Message message,
        VigilTopic topic,
        Naming naming,
        DeviceSettings settings,
        FormatLimits limits,
        Findings findings) {

    void readOneOfMany(JsonNode sample) throws Refusal {
        try {
            read(sample);
        } catch (Refusal refusal) {
            if (findings.full()) {
                throw refusal; // the samples after it fare no better
            }
            findings.refuse(refusal);
        }
    }

    void read(JsonNode sample) throws Refusal {
        if (!sample.isObject()) {
            throw new Refusal(RejectionReason.SYNTAX, "a sample is a JSON object with 'at' and 'value' or 'values'");
        }
        JsonNode values = sample.get("values");
        String metric = same("metric", topic.metric(), JsonReading.optional(sample, "metric"));
        if (values != null && (metric != null || !values.isObject() || values.isEmpty())) {
            throw new Refusal(
                    RejectionReason.SYNTAX, "'values' is an object of readings by metric, where no metric is named");
        }
        if (values == null && metric == null) {
            throw new Refusal(RejectionReason.SYNTAX, "no metric in the topic, nor 'metric' or 'values' in the sample");
        }
        String device = device(sample);
        String premise = same("premise", topic.premise(), JsonReading.optional(sample, "premise"));
        Map<String, String> known = settings.of(device);
        if (values == null) {
            observe(sample, sample, String.valueOf(metric), device, premise, known);
            return;
        }
        for (Map.Entry<String, JsonNode> value : values.properties()) {
            try {
                observe(sample, value.getValue(), value.getKey(), device, premise, known);
            } catch (Refusal refusal) {
                if (findings.full() || sampleTimeIsWrong(refusal, value.getValue())) {
                    throw refusal;
                }
                findings.refuse(refusal);
            }
        }
    }

    private String device(JsonNode sample) throws Refusal {
        String named = same("device", topic.device(), JsonReading.optional(sample, "device"));
        if (message.device() != null) {
            return message.device();
        }
        if (named == null) {
            throw new Refusal(RejectionReason.SYNTAX, "no device in the topic, nor 'device' in the sample");
        }
        return named;
    }

    private static @Nullable String same(String what, @Nullable String inTopic, @Nullable String inBody)
            throws Refusal {
        if (inTopic != null && inBody != null && !inTopic.equals(inBody)) {
            throw new Refusal(
                    RejectionReason.IDENTITY,
                    "the topic names the " + what + " " + Shown.of(inTopic) + ", the sample " + Shown.of(inBody));
        }
        return inTopic == null ? inBody : inTopic;
    }

    /** The time is that of the sample, unless the reading has one of its own: then all readings share the fault. */
    private static boolean sampleTimeIsWrong(Refusal refusal, JsonNode reading) {
        boolean ownTime = reading.isObject() && reading.has("at");
        return !ownTime && refusal.reason().name().startsWith("TIME_");
    }

    /** The reading is the sample itself, a bare value, or an object with {@code value} and what differs. */
    private void observe(
            JsonNode sample,
            JsonNode reading,
            String wireName,
            String device,
            @Nullable String premise,
            Map<String, String> known)
            throws Refusal {
        JsonNode details = reading.isObject() ? reading : sample;
        JsonNode time = details.has("at") ? details.get("at") : sample.get("at");
        long at = EventTime.check(JsonTime.read(time), message.received(), limits);
        String metric = naming.metric(Names.check("metric", wireName), known);
        JsonReading read = value(reading, metric);
        String quality = JsonReading.optional(details, "quality");
        String unit = JsonReading.optional(details, "unit");
        findings.observe(new Observation(
                premise == null ? "" : premise,
                device,
                metric,
                at,
                message.received(),
                read.value(),
                read.text(),
                unit == null ? naming.unit(metric, wireName, known) : unit,
                quality == null ? Quality.NORMAL : QualityText.of(quality),
                sample.path("resent").asBoolean(false),
                message.source(),
                Math.max(0, sample.path("interval").asLong(0)),
                JsonReading.optional(sample, "event"),
                JsonReading.optional(sample, "picture")));
    }

    private JsonReading value(JsonNode reading, String metric) throws Refusal {
        if (!reading.isObject()) {
            return JsonReading.of(reading, metric, naming.find(metric), limits.text());
        }
        JsonNode text = reading.get("text");
        if (!reading.has("value") && text != null && text.isString()) {
            return JsonReading.text(text.stringValue(), limits.text());
        }
        if (!reading.has("value")) {
            throw new Refusal(RejectionReason.SYNTAX, Shown.of(metric) + " has no 'value'");
        }
        return JsonReading.of(reading.get("value"), metric, naming.find(metric), limits.text());
    }
}
