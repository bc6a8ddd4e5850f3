package dev.vigil.formats.mapping;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.Findings;
import dev.vigil.formats.Format;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Memory;
import dev.vigil.formats.Message;
import dev.vigil.formats.Naming;
import dev.vigil.formats.PacketKey;
import dev.vigil.formats.Readout;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Utf8;
import dev.vigil.formats.json.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as a mapping file describes it. */
public final class MappedJson implements Format {
    /** Of a message that only its pictures make longer than messages may be. */
    private static final int MOST_BESIDE_PICTURES = 1 << 16;

    private final Mapping mapping;
    private final Naming naming;
    private final FormatLimits limits;

    MappedJson(Mapping mapping, Naming naming, FormatLimits limits) {
        this.mapping = mapping;
        this.naming = naming;
        this.limits = limits;
    }

    @Override
    public String id() {
        return mapping.id();
    }

    /** Filters of the topics that it reads by itself. */
    public List<String> reads() {
        return mapping.reads();
    }

    @Override
    public Readout read(Message message, DeviceSettings settings, Memory memory) {
        Findings findings = new Findings(id(), message, limits);
        try {
            LongTexts texts = texts(message);
            JsonNode document = JsonDocument.read(texts.shortened(), limits);
            for (JsonPointer text : mapping.texts()) {
                open(document, text);
            }
            Map<String, String> topic = mapping.topic()
                    .map(pattern -> pattern.names(message.topic()))
                    .orElse(Map.of());
            Scope scope = Scope.of(document, topic);
            new ElementReader(mapping, message, texts, settings, naming, limits, memory, findings).read(scope);
            mapping.packet().ifPresent(rule -> note(rule, scope, message, memory, findings));
        } catch (Refusal refusal) {
            findings.refuse(refusal);
        }
        return findings.readout();
    }

    private LongTexts texts(Message message) throws Refusal {
        if (!mapping.hasPictures()) {
            byte[] payload = Findings.payload(message, limits);
            Utf8.check(payload);
            return new LongTexts(payload, List.of());
        }
        byte[] payload = Findings.payload(message, limits.bytesWithPicture());
        Utf8.check(payload);
        LongTexts texts = LongTexts.cut(payload);
        if (payload.length > limits.bytes() && texts.shortened().length > MOST_BESIDE_PICTURES) {
            throw new Refusal(
                    RejectionReason.OVERSIZE,
                    "the payload has " + texts.shortened().length + " bytes besides its pictures, "
                            + MOST_BESIDE_PICTURES + " at most in one so long");
        }
        return texts;
    }

    /** Puts the JSON that stands in a text in the place of the text. */
    private void open(JsonNode document, JsonPointer pointer) throws Refusal {
        JsonNode text = document.at(pointer);
        if (!text.isString()) {
            return;
        }
        JsonNode parent = document.at(pointer.head());
        JsonNode inner = JsonDocument.read(text.stringValue().getBytes(StandardCharsets.UTF_8), limits);
        if (!(parent instanceof ObjectNode object)) {
            throw new Refusal(RejectionReason.SYNTAX, "no object around " + pointer);
        }
        object.set(pointer.last().getMatchingProperty(), inner);
    }

    private static void note(Mapping.PacketRule rule, Scope scope, Message message, Memory memory, Findings findings) {
        String sender = message.device() == null ? message.source() : message.device();
        Optional<JsonNode> sequence = rule.sequence().find(scope).filter(JsonNode::isIntegralNumber);
        PacketKey key = new PacketKey(
                sender,
                rule.id().text(scope).orElse(""),
                sequence.map(JsonNode::longValue).orElse(-1L),
                sequence.isPresent() ? rule.modulus() : 0);
        findings.packet(key);
        findings.count(findings.format() + ".missing", memory.gaps().missingBefore(key));
    }
}
