package dev.vigil.jobs.ingest;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.jobs.JobSettings.MqttSplitSettings;
import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which doors are open and how what comes through each of them is read: {@code config/ingest.yaml}.
 *
 * @param splits the shares of MQTT topics
 * @param kafkaTopics raw topics of Kafka
 * @param routes topic filter → format; the first that matches holds
 * @param answers frames that a device expects in answer go to {@code answers/DEVICE}; null: to nobody
 */
public record FormatRoutes(
        List<MqttSplitSettings> splits, List<String> kafkaTopics, List<Route> routes, @Nullable String answers)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A device names itself; what it says becomes a level of a topic. */
    private static final Pattern DEVICE = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    public FormatRoutes {
        splits = List.copyOf(splits);
        kafkaTopics = List.copyOf(kafkaTopics);
        routes = List.copyOf(routes);
    }

    /** What comes through topics that match the MQTT filter is in that format. */
    public record Route(String filter, String format) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    public static FormatRoutes read(Path path, String shownAs, Problems problems) {
        List<MqttSplitSettings> splits = new ArrayList<>();
        List<String> kafkaTopics = new ArrayList<>();
        List<Route> routes = new ArrayList<>();
        AtomicReference<@Nullable String> answers = new AtomicReference<>();
        YamlFile.read(path, shownAs, problems).ifPresent(root -> {
            YamlMap top = root.map(problems);
            for (YamlValue value : top.list("mqtt")) {
                YamlMap split = value.map(problems);
                splits.add(new MqttSplitSettings(split.text("name"), split.texts("filters")));
                split.refuseOthers();
            }
            kafkaTopics.addAll(top.texts("kafka"));
            for (YamlValue value : top.list("formats")) {
                YamlMap route = value.map(problems);
                routes.add(new Route(route.text("topic"), route.text("format")));
                route.refuseOthers();
            }
            answers.set(top.optionalText("answers"));
            top.refuseOthers();
        });
        return new FormatRoutes(splits, kafkaTopics, routes, answers.get());
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
                .filter(route -> matches(route.filter, topic))
                .map(Route::format)
                .findFirst();
    }

    /** MQTT's matching: {@code +} is one level, a final {@code #} is all that follow. */
    static boolean matches(String filter, String topic) {
        String[] wanted = filter.split("/", -1);
        String[] levels = topic.split("/", -1);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("#")) {
                return true;
            }
            if (i >= levels.length || !(wanted[i].equals("+") || wanted[i].equals(levels[i]))) {
                return false;
            }
        }
        return wanted.length == levels.length;
    }
}
