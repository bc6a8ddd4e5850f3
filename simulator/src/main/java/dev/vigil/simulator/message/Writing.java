package dev.vigil.simulator.message;

import dev.vigil.domain.Json;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.premise.Units;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Samples as their device writes them. */
final class Writing {
    static final String HJ212 = "hj212";

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private final Metrics metrics;

    Writing(Metrics metrics) {
        this.metrics = metrics;
    }

    /** One message: a frame of HJ 212, or JSON, by the device's format. */
    Message write(Sample sample, String sender, long sendAt) {
        Device device = sample.placed().device();
        if (HJ212.equals(device.format())) {
            return new Message(sendAt, Way.MQTT, "hj212/" + sender, sender, frame(sample, sender, sendAt));
        }
        boolean single = device.metrics().size() == 1;
        String topic = topic(sample.placed().premise(), sender)
                + (single ? "/" + device.metrics().get(0) : "");
        return new Message(sendAt, Way.MQTT, topic, sender, Json.bytes(json(sample, single)));
    }

    /** Several samples of a device that speaks JSON, in one array. */
    Message writeTogether(List<Sample> samples, String sender, long sendAt) {
        Premise premise = samples.get(0).placed().premise();
        List<Map<String, Object>> all =
                samples.stream().map(sample -> json(sample, false)).toList();
        return new Message(sendAt, Way.MQTT, topic(premise, sender), sender, Json.bytes(all));
    }

    /** The name by which the device calls itself on the wire. */
    static String sender(Device device) {
        return HJ212.equals(device.format()) && !device.wireIds().isEmpty()
                ? device.wireIds().get(0)
                : device.id();
    }

    private static String topic(Premise premise, String sender) {
        return "vigil/v1/" + premise.street() + "/" + premise.id() + "/" + sender;
    }

    private Map<String, Object> json(Sample sample, boolean single) {
        Map<String, Object> json = new LinkedHashMap<>();
        // both forms of a time are in use, so both are sent
        json.put("at", single ? zoned(sample) : sample.shownAt());
        if (single) {
            json.put("value", inDeviceUnit(sample, sample.readings().get(0)));
        } else {
            Map<String, Object> values = new LinkedHashMap<>();
            sample.readings().forEach(reading -> values.put(reading.metric(), inDeviceUnit(sample, reading)));
            json.put("values", values);
        }
        if (sample.resent()) {
            json.put("resent", true);
        }
        return json;
    }

    private byte[] frame(Sample sample, String mn, long sendAt) {
        Map<String, String> settings = sample.placed().device().settings();
        boolean flags = !"none".equals(settings.get("flags"));
        List<String> fields = sample.readings().stream()
                .map(reading -> {
                    String code = code(sample.placed().device(), reading.metric());
                    String value =
                            BigDecimal.valueOf(inDeviceUnit(sample, reading)).toPlainString();
                    return code + "-Rtd=" + value + (flags ? "," + code + "-Flag=" + reading.flag() : "");
                })
                .toList();
        String qn = MILLIS.format(local(sample, sendAt + sample.ahead()));
        String dataTime = SECONDS.format(local(sample, sample.shownAt()));
        return Hj212Frame.realTime(qn, settings.getOrDefault("st", "31"), mn, dataTime, fields);
    }

    private String code(Device device, String metric) {
        return device.aliases().entrySet().stream()
                .filter(alias -> alias.getValue().equals(metric))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> metrics.find(metric)
                        .flatMap(known -> known.wireNames().stream().findFirst()))
                .orElse(metric);
    }

    private double inDeviceUnit(Sample sample, Reading reading) {
        String own = metrics.find(reading.metric()).map(Metric::unit).orElse("");
        String sent = sample.placed().device().units().getOrDefault(reading.metric(), own);
        return Units.convert(reading.value(), own, sent).orElse(reading.value());
    }

    private static LocalDateTime local(Sample sample, long time) {
        return Values.local(sample.placed(), time);
    }

    private static String zoned(Sample sample) {
        ZoneId zone = ZoneId.of(sample.placed().premise().zone());
        return Instant.ofEpochMilli(sample.shownAt()).atZone(zone).format(ISO);
    }
}
