package dev.vigil.formats;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Decoded;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The shipped configuration, and words for tests: what came in, what came out. */
public final class District {
    public static final Path CONFIG = Path.of("..", "..", "config");

    /** A Monday noon in Beijing, later than every sample. */
    public static final long RECEIVED = at("2026-07-06T12:00:00+08:00");

    public static final Metrics METRICS = metrics();
    public static final Formats FORMATS = formats();

    private District() {}

    private static Metrics metrics() {
        Problems problems = new Problems();
        Metrics metrics = MetricsFile.read(CONFIG.resolve("metrics.yaml"), "metrics.yaml", problems);
        problems.refuseIfAny();
        return metrics;
    }

    private static Formats formats() {
        Problems problems = new Problems();
        Formats formats = Formats.load(METRICS, CONFIG.resolve("mappings"), problems);
        problems.refuseIfAny();
        return formats;
    }

    public static Format format(String id) {
        return FORMATS.find(id).orElseThrow();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static Readout read(String format, String topic, String payload) {
        return format(format).read(Message.ofTopic(topic, bytes(payload), RECEIVED), DeviceSettings.none());
    }

    public static Readout read(String format, String payload) {
        return read(format, payload, Map.of());
    }

    public static Readout read(String format, String payload, Map<String, String> settings) {
        return format(format).read(Message.ofFile(bytes(payload), RECEIVED), device -> settings);
    }

    public static List<RejectionReason> reasons(Readout readout) {
        return readout.decoded().rejections().stream().map(r -> r.reason()).toList();
    }

    public static List<String> metricsOf(Readout readout) {
        return readout.decoded().observations().stream()
                .map(Observation::metric)
                .toList();
    }

    public static Observation only(Readout readout) {
        Decoded decoded = readout.decoded();
        if (decoded.observations().size() != 1 || !decoded.rejections().isEmpty()) {
            throw new AssertionError("expected one observation, found " + decoded);
        }
        return decoded.observations().get(0);
    }

    public static Observation find(Readout readout, String metric) {
        return readout.decoded().observations().stream()
                .filter(one -> one.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new AssertionError(metric + " not in " + metricsOf(readout)));
    }

    public static long at(String time) {
        try {
            return EventTime.parse(time);
        } catch (Refusal refusal) {
            throw new AssertionError(refusal);
        }
    }
}
