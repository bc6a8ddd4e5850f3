package dev.vigil.jobs.ingest;

import dev.vigil.domain.config.Durations;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.formats.TopicFilter;
import dev.vigil.jobs.JobSettings.MqttSplitSettings;
import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which doors are open and how what comes through each of them is read: {@code config/ingest.yaml}.
 *
 * @param splits the shares of MQTT topics
 * @param kafka raw topics of Kafka
 * @param routes topic filter → format; the first that matches holds
 * @param rawCopyKept how long the bytes of accepted messages are kept, ms; 0: they are not
 * @param answers frames that a device expects in answer go to {@code answers/DEVICE}; null: to nobody
 */
public record FormatRoutes(
        List<MqttSplitSettings> splits,
        List<KafkaDoor> kafka,
        List<Route> routes,
        long rawCopyKept,
        @Nullable String answers,
        @Nullable String announce)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final long HOUR = 3_600_000L;

    /** A device names itself; what it says becomes a level of a topic. */
    private static final Pattern DEVICE = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    public FormatRoutes {
        splits = List.copyOf(splits);
        kafka = List.copyOf(kafka);
        routes = List.copyOf(routes);
    }

    /** What comes through topics that match the MQTT filter is in that format. */
    public record Route(String filter, String format) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    public static FormatRoutes read(Path path, String shownAs, Problems problems) {
        List<MqttSplitSettings> splits = new ArrayList<>();
        List<KafkaDoor> kafka = new ArrayList<>();
        AtomicLong rawCopyKept = new AtomicLong();
        List<Route> routes = new ArrayList<>();
        AtomicReference<@Nullable String> answers = new AtomicReference<>();
        AtomicReference<@Nullable String> announce = new AtomicReference<>();
        YamlFile.read(path, shownAs, problems).ifPresent(root -> {
            YamlMap top = root.map(problems);
            for (YamlValue value : top.list("mqtt")) {
                YamlMap split = value.map(problems);
                splits.add(new MqttSplitSettings(split.text("name"), split.texts("filters")));
                split.refuseOthers();
            }
            for (YamlValue value : top.list("kafka")) {
                kafka.add(KafkaDoor.read(value, problems));
            }
            for (YamlValue value : top.list("formats")) {
                YamlMap route = value.map(problems);
                routes.add(new Route(route.text("topic"), route.text("format")));
                route.refuseOthers();
            }
            top.find("raw_copy").ifPresent(value -> rawCopyKept.set(rawCopyKept(value.map(problems), problems)));
            answers.set(ours("answers", top, splits, problems));
            announce.set(ours("announce", top, splits, problems));
            top.refuseOthers();
        });
        return new FormatRoutes(splits, kafka, routes, rawCopyKept.get(), answers.get(), announce.get());
    }

    /** The first levels of topics that we publish to: we must not read there what we say. */
    private static @Nullable String ours(String key, YamlMap top, List<MqttSplitSettings> splits, Problems problems) {
        String prefix = top.optionalText(key);
        if (prefix != null
                && splits.stream()
                        .flatMap(split -> split.filters().stream())
                        .anyMatch(filter -> TopicFilter.matches(filter, prefix + "/x"))) {
            problems.add(top.get(key), "a topic that no filter under 'mqtt' matches");
        }
        return prefix;
    }

    private static long rawCopyKept(YamlMap map, Problems problems) {
        long keep = Durations.parse(map.text("keep")).orElse(0);
        if (keep < HOUR) {
            problems.add(map.get("keep"), "how long, such as 90d");
        }
        map.refuseOthers();
        return keep;
    }

    /** Only a device that came through MQTT can be answered there. */
    Optional<String> answerTopic(String door, String device) {
        return answers == null
                        || !door.startsWith("mqtt:")
                        || !DEVICE.matcher(device).matches()
                ? Optional.empty()
                : Optional.of(answers + "/" + device);
    }

    public Optional<String> formatOf(String topic) {
        return routes.stream()
                .filter(route -> TopicFilter.matches(route.filter, topic))
                .map(Route::format)
                .findFirst();
    }
}
