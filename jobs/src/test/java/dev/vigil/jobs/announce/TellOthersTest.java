package dev.vigil.jobs.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.jobs.clock.LogRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What sirens and screens of others hear, and what they do not while somebody has muted it. */
class TellOthersTest {
    private static final String TOPIC = "out/alerts/p-1/a-1";
    private static final long NOON = 1_750_000_000_000L;
    private static final long HOUR = 3_600_000L;

    private KeyedOneInputStreamOperatorTestHarness<String, LogRecord, Announcement> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness(null);
        harness.setProcessingTime(NOON);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void anAlertIsKeptByTheBrokerAsLongAsItIsNotClosed() throws Exception {
        List<Announcement> told = List.of(only(hear(AlertState.OPEN)), only(hear(AlertState.CLEARED)));

        assertThat(told).extracting(Announcement::topic).containsExactly(TOPIC, TOPIC);
        assertThat(told).extracting(Announcement::retained).containsExactly(true, true);
        assertThat(text(told.get(0))).contains("\"state\":\"OPEN\"", "\"severity\":\"ORANGE\"", "\"value\":412.0");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "WITHDRAWN"})
    void whatIsOverIsSaidOnceMoreAndForgotten(AlertState over) throws Exception {
        List<Announcement> told = hear(over);

        assertThat(told).extracting(Announcement::retained).containsExactly(false, true);
        assertThat(text(told.get(0))).contains("\"state\":\"" + over + "\"");
        assertThat(told.get(1).bytes()).isEmpty();
    }

    @Test
    void aRuleInTheShadowSaysNothing() throws Exception {
        assertThat(hear(CaseEvent.of(alert("a-1", AlertState.OPEN, true)))).isEmpty();
    }

    @Test
    void linesThatNobodyCanReadArePassedOver() throws Exception {
        assertThat(hear("no json".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aMutedAlertSaysNothingUntilTheMuteEndsAndThenItsLastRevision() throws Exception {
        mute("m-1", null, Map.of());

        assertThat(hear(AlertState.OPEN)).isEmpty();
        assertThat(at(NOON + HOUR - 1)).isEmpty();
        Announcement late = only(at(NOON + HOUR));
        assertThat(late.retained()).isTrue();
        assertThat(text(late)).contains("\"state\":\"OPEN\"");
    }

    @Test
    void whatEndedWhileItWasMutedIsNotSaidToBeOpenAfterwards() throws Exception {
        mute("m-1", null, Map.of());
        hear(AlertState.OPEN);

        assertThat(hear(AlertState.CLOSED)).hasSize(2);
        assertThat(at(NOON + HOUR)).isEmpty();
    }

    @Test
    void aMuteSwallowsNoEnd() throws Exception {
        mute("m-1", null, Map.of());

        assertThat(text(only(hear(AlertState.CLEARED)))).contains("\"state\":\"CLEARED\"");
        assertThat(text(hear(AlertState.WITHDRAWN).get(0))).contains("\"state\":\"WITHDRAWN\"");
    }

    @Test
    void anAlertThatIsMutedWhileItSoundsGoesFromTheBrokerAndComesBack() throws Exception {
        hear(AlertState.OPEN);

        Announcement hushed = only(mute("m-1", "a-1", Map.of()));
        assertThat(hushed.topic()).isEqualTo(TOPIC);
        assertThat(hushed.bytes()).isEmpty();
        assertThat(hushed.retained()).isTrue();
        assertThat(text(only(act(ActionKind.UNMUTE, "u-1", null, Map.of("mute", "m-1")))))
                .contains("\"state\":\"OPEN\"");
        assertThat(at(NOON + HOUR)).as("it was ended by a person").isEmpty();
    }

    @Test
    void aMuteOfOneAlertRuleOrDeviceHushesNoOther() throws Exception {
        mute("m-1", "a-2", Map.of());
        mute("m-2", null, Map.of("rule", "noise"));
        mute("m-3", null, Map.of("device", "d-9"));
        assertThat(hear(AlertState.OPEN)).hasSize(1);

        assertThat(mute("m-4", null, Map.of("rule", "dust", "device", "d-1"))).hasSize(1);
    }

    @Test
    void ofTwoMutesTheLaterEndCounts() throws Exception {
        mute("m-1", null, Map.of());
        mute("m-2", null, Map.of("until", Long.toString(NOON + 2 * HOUR)));
        hear(AlertState.OPEN);

        assertThat(at(NOON + HOUR)).isEmpty();
        assertThat(at(NOON + 2 * HOUR)).hasSize(1);
    }

    @Test
    void aRestartWhileMutedNeitherSoundsNorForgets() throws Exception {
        mute("m-1", null, Map.of());
        hear(AlertState.OPEN);
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();

        harness = harness(snapshot);
        harness.setProcessingTime(NOON + 1);
        assertThat(hear(AlertState.OPEN)).isEmpty();
        assertThat(at(NOON + HOUR)).hasSize(1);
    }

    @Test
    void aMuteThatIsOverWhenItComesHushesNothing() throws Exception {
        harness.setProcessingTime(NOON + 2 * HOUR);
        mute("m-1", null, Map.of());

        assertThat(hear(AlertState.OPEN)).hasSize(1);
    }

    private List<Announcement> mute(String id, String alert, Map<String, String> data) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("until", Long.toString(NOON + HOUR)));
        all.putAll(data);
        return act(ActionKind.MUTE, id, alert, all);
    }

    private List<Announcement> act(ActionKind kind, String id, String alert, Map<String, String> data)
            throws Exception {
        return hear(CaseEvent.of(new Action(id, kind, "p-1", alert, null, "watch", NOON, "works on site", data)));
    }

    private List<Announcement> hear(AlertState state) throws Exception {
        return hear(CaseEvent.of(alert("a-1", state, false)));
    }

    private List<Announcement> hear(CaseEvent event) throws Exception {
        return hear(Json.bytes(event));
    }

    private List<Announcement> hear(byte[] value) throws Exception {
        harness.processElement(new LogRecord(Topics.CASEFILE, "p-1", value, NOON, null, 0), NOON);
        return said();
    }

    private List<Announcement> at(long clock) throws Exception {
        harness.setProcessingTime(clock);
        return said();
    }

    private List<Announcement> said() {
        List<Announcement> told = List.copyOf(harness.extractOutputValues());
        harness.getOutput().clear();
        return told;
    }

    private static Announcement only(List<Announcement> told) {
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, LogRecord, Announcement> harness(
            OperatorSubtaskState state) throws Exception {
        var harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new TellOthers("out")), LogRecord::key, Types.STRING);
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static String text(Announcement told) {
        return new String(told.bytes(), StandardCharsets.UTF_8);
    }

    private static Alert alert(String id, AlertState state, boolean shadow) {
        Bilingual words = new Bilingual("超标", "over the limit");
        return new Alert(
                id,
                1,
                "dust",
                1,
                "p-1",
                "d-1",
                null,
                "pm10",
                state,
                AlertChange.OPENED,
                Severity.ORANGE,
                1,
                2,
                null,
                3,
                412,
                150,
                Double.NaN,
                "µg/m³",
                1,
                1,
                shadow,
                words,
                words,
                List.of(),
                null);
    }
}
