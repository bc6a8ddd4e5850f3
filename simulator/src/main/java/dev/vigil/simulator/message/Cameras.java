package dev.vigil.simulator.message;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.premise.PlacedDevice;
import dev.vigil.simulator.curve.Curves;
import dev.vigil.simulator.curve.Detection;
import dev.vigil.simulator.curve.Noise;
import dev.vigil.simulator.fault.Fault;
import dev.vigil.simulator.fault.Script;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The events of video analytics, to a topic of Kafka: those of an ordinary day and those of the script. */
final class Cameras {
    private static final long ANALYSIS = 250;
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final long seed;
    private final Curves curves;
    private final Script script;

    Cameras(long seed, Curves curves, Script script) {
        this.seed = seed;
        this.curves = curves;
        this.script = script;
    }

    /** Every event of the camera that leaves in that stretch of time. */
    void messages(PlacedDevice placed, long from, long to, Consumer<Message> out) {
        for (String metric : placed.device().metrics()) {
            curves.event(placed, metric)
                    .ifPresent(detection -> ordinary(placed, metric, detection, from - ANALYSIS, to - ANALYSIS, out));
        }
        for (Fault.Detections fault : script.ofKind(Fault.Detections.class)) {
            if (fault.device().equals(placed.device().id())) {
                scripted(fault, placed, from - ANALYSIS, to - ANALYSIS, out);
            }
        }
    }

    private void ordinary(
            PlacedDevice placed, String metric, Detection detection, long from, long to, Consumer<Message> out) {
        long key = Noise.key(seed, placed.device().id(), metric);
        for (long slot = Math.floorDiv(from, Detection.SLOT) * Detection.SLOT; slot < to; slot += Detection.SLOT) {
            long at = slot + (long) (Noise.uniform(~key, slot) * Detection.SLOT);
            if (from <= at && at < to && detection.happens(key, slot, Values.local(placed, slot))) {
                out.accept(event(placed, metric, at));
            }
        }
    }

    private void scripted(Fault.Detections fault, PlacedDevice placed, long from, long to, Consumer<Message> out) {
        long lasting = fault.plan().timing().lasting();
        for (long begin : fault.plan().timing().endingIn(script.start(), from, to + lasting)) {
            for (int i = 0; i < fault.count(); i++) {
                long at = begin + lasting * i / fault.count();
                if (from <= at && at < to) {
                    out.accept(event(placed, fault.metric(), at));
                }
            }
        }
    }

    private Message event(PlacedDevice placed, String metric, long at) {
        String device = placed.device().id();
        String name = seed + "/" + device + "/" + metric + "/" + at;
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("premise", placed.premise().id());
        event.put("device", device);
        event.put("metric", metric);
        event.put(
                "at",
                Instant.ofEpochMilli(at)
                        .atZone(ZoneId.of(placed.premise().zone()))
                        .format(ISO));
        event.put("value", 1);
        event.put(
                "event",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        return new Message(at + ANALYSIS, Way.KAFKA, Topics.RAW_CAMERA, device, Json.bytes(List.of(event)));
    }
}
