package dev.vigil.jobs.warning;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.Keyed;
import dev.vigil.jobs.Settings;
import dev.vigil.jobs.clock.Clocks;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Unreadable;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleBookJson;
import dev.vigil.rules.RuleFolder;
import dev.vigil.rules.outage.Outages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.jspecify.annotations.Nullable;

/** The judging function in Flink's harness, with one premise and one dust meter. */
final class Court implements AutoCloseable {
    static final String PREMISE = "site";
    static final long NOON = 1_750_000_000_000L;
    private static final long TEN_MINUTES = 600_000L;
    static final String RULE =
            """
            - id: dust
              title: {zh: 扬尘, en: Dust}
              per: device
              when: pm10 > 150
              for: 3s
              clear: pm10 < 100
              severity: orange
              items: [ECO-DUST-01]
            """;

    private final KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness;
    private final Metrics metrics;
    private final Path folder;

    private Court(Path folder, @Nullable OperatorSubtaskState state) throws Exception {
        this.folder = folder;
        this.metrics = MetricsFile.read(Path.of("../config/metrics.yaml"), "config/metrics.yaml", new Problems());
        harness = Keyed.open(
                new JudgeObservations(Settings.ofTheShippedConfiguration()),
                List.of(RegistryView.STATE, RulesView.STATE),
                state);
        harness.processBroadcastWatermark(Clocks.NEVER_BEHIND);
    }

    static Court opened(Path folder) throws Exception {
        return new Court(folder, null);
    }

    /** Goes on from what {@link #saveTo} wrote, now or in an earlier version. */
    static Court restored(Path folder, Path savepoint) throws Exception {
        return new Court(folder, OperatorSnapshotUtil.readStateHandle(savepoint.toString()));
    }

    void saveTo(Path savepoint) throws Exception {
        OperatorSnapshotUtil.writeStateHandle(harness.snapshot(1, 1), savepoint.toString());
    }

    /** Snapshot, stop, and start again from the snapshot; nothing of what was said before is repeated. */
    Court restarted() throws Exception {
        OperatorSubtaskState state = harness.snapshot(1, 1);
        harness.close();
        return new Court(folder, state);
    }

    Court registry() throws Exception {
        return premise().broadcast(Topics.REGISTRY, RegistryView.COMPLETE, Json.bytes(Map.of()));
    }

    Court premise() throws Exception {
        return registered(site(1, 0, "meter"));
    }

    /** A line of the registry, to all and by the premise's key. */
    Court registered(Premise premise) throws Exception {
        return broadcast(Topics.REGISTRY, PREMISE, Json.bytes(premise)).registry(premise);
    }

    /** The line that comes by the premise's key alone. */
    Court registry(Premise premise) throws Exception {
        return line(Topics.REGISTRY, Json.bytes(premise), NOON - TEN_MINUTES);
    }

    static Premise site(long revision, long from, String device) {
        Premise bare = Premise.bare(
                PREMISE,
                List.of(new Device(
                        device,
                        List.of(),
                        null,
                        null,
                        null,
                        TEN_MINUTES,
                        List.of("pm10"),
                        Map.of(),
                        Map.of(),
                        Map.of())));
        return new Premise(
                bare.id(),
                revision,
                from,
                bare.name(),
                bare.enterprise(),
                null,
                "",
                null,
                "",
                "",
                bare.latitude(),
                bare.longitude(),
                bare.zone(),
                bare.grade(),
                false,
                List.of(),
                bare.devices(),
                List.of());
    }

    Court rules() throws Exception {
        return rules(RULE);
    }

    /** The same rule, on some days or hours only. */
    Court rulesActive(String active) throws Exception {
        return rules(RULE + "  active: " + active + "\n");
    }

    /** A rule that misses a dust meter after ten minutes. */
    Court rulesOfSilence() throws Exception {
        return rules("- id: silent\n  title: {zh: 离线, en: Silent}\n  when: silent(pm10, '10m')\n");
    }

    /** A book that an earlier version made, with a rule that this one refuses. */
    Court rulesOfAnEarlierVersion() throws Exception {
        return book(1, trend("5d"), RULE);
    }

    /** A rule on the trend of a meter: {@code 5d} is refused, as it is longer than what is kept. */
    static String trend(String span) {
        return "- id: trend\n  title: {zh: 趋势, en: Trend}\n  when: ewma(pm10, '%s') > 150\n".formatted(span);
    }

    /** The first holds always, each further one from a minute later on. */
    Court book(long version, String... rules) throws Exception {
        return broadcast(Topics.RULES, "book", bytes(version, rules));
    }

    /** What an upgrade finds in its state: a book whose text it reads otherwise than the version that took it in. */
    Court upgradedWith(String... rules) throws Exception {
        Court court = restarted();
        court.harness.getBroadcastState(RulesView.STATE).put(1L, bytes(1, rules));
        return court;
    }

    private static byte[] bytes(long version, String... rules) {
        long from = version == 1 ? 0 : NOON + 60_000 * (version - 1);
        return Json.bytes(new RuleBookJson.Written(version, from, List.of(rules)));
    }

    private Court rules(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("dust.yaml"), text);
        Problems problems = new Problems();
        RuleBook book = RuleFolder.read(file, metrics, problems);
        problems.refuseIfAny();
        return broadcast(Topics.RULES, "book", RuleBookJson.write(book));
    }

    Court broadcast(String topic, String key, byte[] value) throws Exception {
        harness.processBroadcastElement(new LogRecord(topic, key, value, NOON, null, 0), NOON);
        return this;
    }

    Court clock(long seconds) throws Exception {
        harness.processWatermark(NOON + seconds * 1000);
        return this;
    }

    Court pm10(long seconds, double value) throws Exception {
        long at = NOON + seconds * 1000;
        return pm10(at, at, value);
    }

    /** Measured and received at different times. */
    Court late(long seconds, long received, double value) throws Exception {
        return pm10(NOON + seconds * 1000, NOON + received * 1000, value);
    }

    private Court pm10(long at, long received, double value) throws Exception {
        Observation observation = Observation.of("meter", "pm10", at, value, Quality.NORMAL)
                .placed(PREMISE, "meter")
                .measured("pm10", value, "µg/m³")
                .receivedAt(received);
        return line(Topics.OBSERVATIONS, ObservationBytes.write(observation), received);
    }

    /** The platform heard nobody between these times. */
    Court outage(long from, long to) throws Exception {
        Observation outage = Outages.of(PREMISE, NOON + from * 1000, NOON + to * 1000);
        return line(Topics.OBSERVATIONS, ObservationBytes.write(outage), outage.at());
    }

    Court casefile(byte[] value, long seconds) throws Exception {
        return line(Topics.CASEFILE, value, NOON + seconds * 1000);
    }

    private Court line(String topic, byte[] value, long time) throws Exception {
        harness.processElement(new LogRecord(topic, PREMISE, value, time, null, 0), time);
        return this;
    }

    /** What a wait of the process's own clock brings. */
    Court later() throws Exception {
        harness.setProcessingTime(harness.getProcessingTime() + 1_000);
        return this;
    }

    List<Alert> alerts() {
        return lines().map(CaseEvent::alert).filter(Objects::nonNull).toList();
    }

    /** What was said about orders to rectify. */
    List<OrderRevision> orders() {
        return lines().map(CaseEvent::order).filter(Objects::nonNull).toList();
    }

    private Stream<CaseEvent> lines() {
        return harness.extractOutputValues().stream().map(line -> Json.read(line.value(), CaseEvent.class));
    }

    List<String> unreadable() {
        Queue<StreamRecord<LogRecord>> letters = harness.getSideOutput(Unreadable.LINES);
        return letters == null
                ? List.of()
                : letters.stream().map(letter -> letter.getValue().key()).toList();
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
