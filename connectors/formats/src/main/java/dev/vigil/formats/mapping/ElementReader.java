package dev.vigil.formats.mapping;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.Findings;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Memory;
import dev.vigil.formats.Message;
import dev.vigil.formats.Names;
import dev.vigil.formats.Naming;
import dev.vigil.formats.Picture;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Shown;
import dev.vigil.formats.json.JsonReading;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the elements of one message by the rules of its mapping. What is wrong with one costs that one only. */
record ElementReader(
        Mapping mapping,
        Message message,
        LongTexts texts,
        DeviceSettings settings,
        Naming naming,
        FormatLimits limits,
        Memory memory,
        Findings findings) {

    void read(Scope document) throws Refusal {
        boolean matched = false;
        for (ReadingRule rule : mapping.readings()) {
            for (Scope element : rule.each().find(document)) {
                if (rule.applies(element)) {
                    matched = true;
                    guarded(() -> read(rule, element));
                }
            }
        }
        if (!matched) {
            throw new Refusal(
                    RejectionReason.UNSUPPORTED,
                    "nothing in the message is of the form that " + mapping.id() + " reads");
        }
    }

    private void read(ReadingRule rule, Scope element) throws Refusal {
        String wireDevice = rule.device().text(element).orElse(message.device());
        if (wireDevice == null) {
            throw new Refusal(RejectionReason.SYNTAX, "the message names no device where the mapping expects it");
        }
        String device = message.device() == null ? Names.check("device", wireDevice) : message.device();
        Map<String, String> known = settings.of(wireDevice);
        if (rule.values().isEmpty()) {
            reading(rule, element, device, known);
            return;
        }
        if (!rule.time().differsByProperty()) {
            rule.time().read(element, message, limits); // a wrong time is one fault, not one of each property
        }
        JsonNode values = rule.values().get().find(element).orElse(null);
        if (values == null || !values.isObject() || values.isEmpty()) {
            throw new Refusal(RejectionReason.SYNTAX, "there is no object of values where the mapping expects it");
        }
        boolean measured = false;
        for (Map.Entry<String, JsonNode> entry : values.properties()) {
            if (!rule.except().contains(entry.getKey())) {
                measured = true;
                guarded(() -> reading(rule, element.in(entry.getKey(), entry.getValue()), device, known));
            }
        }
        if (!measured) {
            throw new Refusal(
                    RejectionReason.UNSUPPORTED, "the message says who and when, and nothing that was measured");
        }
    }

    private void reading(ReadingRule rule, Scope scope, String device, Map<String, String> known) throws Refusal {
        ReadingRule.Details details = rule.details();
        String wireName = Names.check(
                "metric",
                rule.metric()
                        .text(scope)
                        .orElseThrow(() -> new Refusal(RejectionReason.SYNTAX, "the message names no metric")));
        String metric = naming.metric(mapping.words().name(wireName), known);
        long at = rule.time().read(scope, message, limits);
        JsonNode value = rule.value()
                .find(scope)
                .orElseThrow(() -> new Refusal(RejectionReason.NUMBER, Shown.of(wireName) + " has no value"));
        JsonReading reading = mapping.words().reading(value, wireName, naming.find(metric), limits.text());
        Optional<Picture> picture = picture(details.picture(), scope);
        String unit = details.unit().text(scope).orElse(mapping.words().units().get(wireName));
        Observation observation = new Observation(
                "",
                device,
                metric,
                at,
                message.received(),
                reading.value(),
                reading.text(),
                unit == null ? naming.unit(metric, wireName, known) : unit,
                details.quality().text(scope).map(mapping.words()::quality).orElse(Quality.NORMAL),
                details.resent()
                        .text(scope)
                        .map(text -> text.equals("true") || text.equals("1"))
                        .orElse(false),
                message.source(),
                0,
                event(details, scope),
                picture.map(Picture::sha256).orElse(null));
        emit(observation, picture);
        if (details.event().isPresent() && details.event().get().hasEnded(scope)) {
            long end = details.event().get().end().read(scope, message, limits);
            emit(
                    observation.at(Math.max(end, at + 1), observation.quality()).measured(metric, 0, null),
                    Optional.empty());
        }
    }

    private static @Nullable String event(ReadingRule.Details details, Scope scope) throws Refusal {
        Optional<String> id = details.event().flatMap(rule -> rule.id().text(scope));
        return id.isPresent() ? Names.check("event", id.get()) : null;
    }

    /** An event comes out when it begins, changes and ends, however often it is sent. */
    private void emit(Observation observation, Optional<Picture> picture) throws Refusal {
        Optional<Observation> changed = memory.events().changed(observation);
        if (changed.isEmpty()) {
            findings.count("events.repeated", 1);
            return;
        }
        findings.observe(changed.get());
        picture.ifPresent(findings::picture);
    }

    /** A picture that cannot be read costs the picture, not the observation. */
    private Optional<Picture> picture(Sources sources, Scope scope) {
        Optional<String> text = sources.text(scope);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<LongTexts.Range> range = texts.find(text.get());
            if (range.isPresent()) {
                return Optional.of(Base64Picture.read(
                        message.payload(), range.get().from(), range.get().to(), limits.picture()));
            }
            byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
            return Optional.of(Base64Picture.read(bytes, 0, bytes.length, limits.picture()));
        } catch (Refusal refusal) {
            findings.refuse(refusal);
            return Optional.empty();
        }
    }

    private void guarded(Step step) throws Refusal {
        try {
            step.run();
        } catch (Refusal refusal) {
            if (findings.full()) {
                throw refusal;
            }
            findings.refuse(refusal);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Refusal;
    }
}
