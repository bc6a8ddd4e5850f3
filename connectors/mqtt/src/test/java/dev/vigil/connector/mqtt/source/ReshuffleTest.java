package dev.vigil.connector.mqtt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttSplit;
import dev.vigil.connector.mqtt.MqttSplit.Role;
import dev.vigil.connector.mqtt.source.SourceOptions.SplitOptions;
import dev.vigil.connector.mqtt.source.SplitReport.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReshuffleTest {

    private static SplitOptions wanted(String name, String... filters) {
        return new SplitOptions("app-" + name, name, List.of(filters));
    }

    private static MqttSplit known(String clientId, String name, String... filters) {
        return new MqttSplit(clientId, name, List.of(filters), true, Role.STEADY);
    }

    private static Reshuffle planned(List<SplitOptions> configured, MqttSplit... restored) {
        Reshuffle reshuffle = new Reshuffle(configured);
        for (MqttSplit split : restored) {
            reshuffle.learn(split, false);
        }
        reshuffle.plan();
        return reshuffle;
    }

    @Test
    void aFirstStartIsSettledAtOnce() {
        Reshuffle reshuffle = planned(List.of(wanted("s0", "a"), wanted("s1", "b")));
        assertThat(reshuffle.phase()).isEqualTo(Phase.SETTLED);
        assertThat(reshuffle.splits()).extracting(MqttSplit::clientId).containsExactly("app-s0", "app-s1");
        assertThat(reshuffle.splits()).allMatch(split -> split.role() == Role.STEADY);
    }

    @Test
    void aRestartWithoutAChangeIsSettledAtOnce() {
        Reshuffle reshuffle = planned(List.of(wanted("s0", "a", "b")), known("app-s0", "s0", "b", "a"));
        assertThat(reshuffle.phase()).isEqualTo(Phase.SETTLED);
        assertThat(reshuffle.splits()).allMatch(MqttSplit::established);
    }

    @Test
    void aSplitThatIsGoneLeavesOnlyAfterTheNewOnesHaveJoined() {
        Reshuffle reshuffle = planned(List.of(wanted("s0", "a"), wanted("s1", "z")), known("app-s9", "s9", "z"));
        assertThat(reshuffle.phase()).isEqualTo(Phase.JOINING);
        reshuffle.report(new SplitReport("app-s0", Progress.SUBSCRIBED));
        assertThat(reshuffle.phase()).isEqualTo(Phase.JOINING);
        reshuffle.report(new SplitReport("app-s1", Progress.SUBSCRIBED));
        assertThat(reshuffle.phase()).isEqualTo(Phase.LEAVING);
        reshuffle.report(new SplitReport("app-s9", Progress.ENDED));
        assertThat(reshuffle.phase()).isEqualTo(Phase.SETTLED);
        assertThat(reshuffle.splits()).extracting(MqttSplit::clientId).containsExactly("app-s0", "app-s1");
    }

    @Test
    void otherFiltersUnderAnOldNameAreAnotherSession() {
        Reshuffle reshuffle = planned(List.of(wanted("s0", "a", "b")), known("app-s0", "s0", "a"));
        assertThat(reshuffle.splits()).extracting(MqttSplit::clientId).containsExactly("app-s0~2", "app-s0");
        assertThat(reshuffle.splits()).extracting(MqttSplit::role).containsExactly(Role.JOINING, Role.LEAVING);

        Reshuffle later = planned(List.of(wanted("s0", "a", "b")), known("app-s0~2", "s0", "a", "b"));
        assertThat(later.phase()).as("the number stays").isEqualTo(Phase.SETTLED);
    }

    @Test
    void aSplitThatStaysHasNoPartInIt() {
        Reshuffle reshuffle =
                planned(List.of(wanted("s0", "a")), known("app-s0", "s0", "a"), known("app-s1", "s1", "b"));
        assertThat(reshuffle.splits()).extracting(MqttSplit::role).containsExactly(Role.STEADY, Role.LEAVING);
        assertThat(reshuffle.phase()).isEqualTo(Phase.LEAVING);
    }

    @Test
    void aRestartInTheMidstGoesOnWhereItWas() {
        Reshuffle reshuffle = planned(
                List.of(wanted("s0", "a", "b")),
                known("app-s0~2", "s0", "a", "b").withRole(Role.JOINING),
                known("app-s0", "s0", "a").withRole(Role.LEAVING));
        assertThat(reshuffle.splits()).extracting(MqttSplit::role).containsExactly(Role.JOINING, Role.LEAVING);
    }

    @Test
    void aChangeThatIsTakenBackInTheMidstKeepsTheOldSession() {
        Reshuffle reshuffle = planned(
                List.of(wanted("s0", "a")),
                known("app-s0~2", "s0", "a", "b").withRole(Role.JOINING),
                known("app-s0", "s0", "a").withRole(Role.LEAVING));
        assertThat(reshuffle.splits()).extracting(MqttSplit::clientId).containsExactly("app-s0", "app-s0~2");
        assertThat(reshuffle.splits()).extracting(MqttSplit::role).containsExactly(Role.JOINING, Role.LEAVING);
    }

    @Test
    void anotherPrefixIsAnotherSetOfSessions() {
        Reshuffle reshuffle = planned(List.of(wanted("s0", "a")), known("old-s0", "s0", "a"));
        assertThat(reshuffle.splits()).extracting(MqttSplit::clientId).containsExactly("app-s0", "old-s0");
        assertThat(reshuffle.phase()).isEqualTo(Phase.JOINING);
    }

    @Test
    void aReaderThatFellBackBeforeTheEndDoesItAgain() {
        Reshuffle reshuffle = planned(List.of(wanted("s0", "a")), known("app-s0", "s0", "a"));
        reshuffle.learn(known("app-s9", "s9", "z"), true);
        assertThat(reshuffle.phase()).isEqualTo(Phase.LEAVING);
    }
}
