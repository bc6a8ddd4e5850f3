package dev.vigil.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.BookEdits;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.Settings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.registry.RegistryView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ReadMessagesTest {
    private static final long NOW = 1_772_294_400_000L;
    private static final String TOPIC = "/sys/product/d-1/thing/event/property/post";
    private static final String ALINK =
            """
            {"id":"%s","params":{"a34002":{"value":23.6,"time":%d}},"method":"thing.event.property.post"}""";
    private static final String DUST = ALINK.replace("a34002", "dust");

    @Test
    void aMessageThatIsSentAgainIsTakenOnceAndCopiedOnce() throws Exception {
        try (var harness = harness()) {
            register(harness, "d-1");
            harness.processElement1(message(ALINK.formatted("1", NOW - 5_000), NOW), NOW);
            harness.processElement1(message(ALINK.formatted("1", NOW - 5_000), NOW + 3_000), NOW);
            harness.processElement1(message(ALINK.formatted("2", NOW - 4_000), NOW + 4_000), NOW);

            assertThat(harness.extractOutputValues())
                    .extracting(Observation::at)
                    .containsExactly(NOW - 5_000, NOW - 4_000);
            assertThat(harness.getSideOutput(ReadMessages.ACCEPTED)).hasSize(2);
        }
    }

    @Test
    void whatWasRefusedAndIsSentInAgainIsRead() throws Exception {
        try (var harness = harness()) {
            register(harness, "d-2");
            RawMessage message = message(ALINK.formatted("1", NOW - 5_000), NOW);
            harness.processElement1(message, NOW);
            assertThat(letters(harness)).containsExactly(RejectionReason.UNKNOWN_DEVICE);
            assertThat(harness.getSideOutput(ReadMessages.ACCEPTED)).isNull();

            register(harness, "d-1");
            harness.processElement1(message, NOW);
            assertThat(harness.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void aRestartRemembersWhatWasTaken() throws Exception {
        OperatorSubtaskState snapshot;
        try (var harness = harness()) {
            register(harness, "d-1");
            harness.processElement1(message(ALINK.formatted("1", NOW - 5_000), NOW), NOW);
            snapshot = harness.snapshot(1, 1);
        }
        try (var restored = unopened()) {
            restored.initializeState(snapshot);
            restored.open();
            restored.processElement1(message(ALINK.formatted("1", NOW - 5_000), NOW + 1), NOW);
            assertThat(restored.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void nothingThatIsSentStopsIt() throws Exception {
        try (var harness = harness()) {
            register(harness, "d-1");
            for (String payload : List.of("", "{", "[".repeat(100_000), "\u0000", "{\"params\":{\"x\":1e999}}")) {
                harness.processElement1(message(payload, NOW), NOW);
            }
            harness.processElement1(new RawMessage("kafka:strange", "strange", new byte[] {1}, NOW), NOW);
            assertThat(letters(harness)).hasSize(6).contains(RejectionReason.UNKNOWN_FORMAT, RejectionReason.EMPTY);
        }
    }

    @Test
    void aMappingThatIsEditedAtTheDeskHoldsFromThenOnAndOverARestart() throws Exception {
        String text = Files.readString(Path.of("../config/mappings/alink.yaml")) + "names: {dust: pm10}\n";
        OperatorSubtaskState snapshot;
        try (var harness = harness()) {
            register(harness, "d-1");
            harness.processElement1(message(DUST.formatted("1", NOW - 5_000), NOW), NOW);
            assertThat(letters(harness)).containsExactly(RejectionReason.UNKNOWN_METRIC);

            edit(harness, 2, text);
            edit(harness, 1, "an older version comes late");
            harness.processElement1(message(DUST.formatted("2", NOW - 4_000), NOW), NOW);
            assertThat(harness.extractOutputValues())
                    .extracting(Observation::metric)
                    .containsExactly("pm10");
            snapshot = harness.snapshot(1, 1);
        }
        try (var restored = unopened()) {
            restored.initializeState(snapshot);
            restored.open();
            restored.processElement1(message(DUST.formatted("3", NOW - 3_000), NOW), NOW);
            assertThat(restored.extractOutputValues())
                    .extracting(Observation::metric)
                    .containsExactly("pm10");
        }
    }

    @Test
    void aMappingThatIsMadeAtTheDeskReadsTheTopicsThatItNamesBeforeTheDoorsDo() throws Exception {
        String acme =
                """
                title: Acme
                reads: ['vendors/acme/#', '/sys/product/d-1/#']
                readings: [{device: /d, metric: =pm10, value: /v}]
                """;
        RawMessage message = new RawMessage(
                "mqtt:vendors/acme/d-1",
                "vendors/acme/d-1",
                "{\"d\":\"d-1\",\"v\":80}".getBytes(StandardCharsets.UTF_8),
                NOW);
        try (var harness = harness()) {
            register(harness, "d-1");
            harness.processElement1(message, NOW);
            assertThat(letters(harness)).containsExactly(RejectionReason.UNKNOWN_FORMAT);

            edit(harness, 1, Map.of("mappings/acme.yaml", acme));
            harness.processElement1(message, NOW);
            harness.processElement1(message("{\"d\":\"d-1\",\"v\":81}", NOW + 1), NOW + 1);
            assertThat(harness.extractOutputValues())
                    .extracting(Observation::value)
                    .containsExactly(80.0, 81.0);
        }
    }

    private static void edit(
            TwoInputStreamOperatorTestHarness<RawMessage, LogRecord, Observation> harness, long version, String alink)
            throws Exception {
        edit(harness, version, Map.of("mappings/alink.yaml", alink));
    }

    private static void edit(
            TwoInputStreamOperatorTestHarness<RawMessage, LogRecord, Observation> harness,
            long version,
            Map<String, String> texts)
            throws Exception {
        BookEdits edits = new BookEdits(version, 0, List.of(), List.of(), List.of(), List.of(), null, List.of(), texts);
        harness.processElement2(LogRecord.said(BookEdits.KEY + version, Json.bytes(edits), NOW), NOW);
    }

    private static RawMessage message(String payload, long received) {
        return new RawMessage("mqtt:" + TOPIC, TOPIC, payload.getBytes(StandardCharsets.UTF_8), received);
    }

    private static List<RejectionReason> letters(
            TwoInputStreamOperatorTestHarness<RawMessage, LogRecord, Observation> harness) {
        return harness.getSideOutput(ReadMessages.REJECTED).stream()
                .map(StreamRecord::getValue)
                .map(record -> Json.read(record.value(), DeadLetter.class).reason())
                .toList();
    }

    private static void register(
            TwoInputStreamOperatorTestHarness<RawMessage, LogRecord, Observation> harness, String device)
            throws Exception {
        Premise premise = Premise.bare("p-" + device, List.of(Device.of(device)));
        harness.processElement2(LogRecord.said(premise.id(), Json.bytes(premise), 0), 0);
        harness.processElement2(LogRecord.said(RegistryView.COMPLETE, new byte[] {1}, 0), 0);
    }

    private static TwoInputStreamOperatorTestHarness<RawMessage, LogRecord, Observation> harness() throws Exception {
        var harness = unopened();
        harness.open();
        return harness;
    }

    private static TwoInputStreamOperatorTestHarness<RawMessage, LogRecord, Observation> unopened() throws Exception {
        FormatRoutes routes = new FormatRoutes(
                List.of(), List.of(), List.of(new FormatRoutes.Route("/sys/#", "alink")), 3_600_000, null, null);
        return new TwoInputStreamOperatorTestHarness<>(new CoBroadcastWithNonKeyedOperator<>(
                new ReadMessages(Settings.ofTheShippedConfiguration(), routes), List.of(RegistryView.STATE)));
    }
}
