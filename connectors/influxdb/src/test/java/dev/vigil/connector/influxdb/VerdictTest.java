package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    private static final Answer LATE = Answer.none(true, "timeout");

    @Test
    void noContentIsStored() {
        assertThat(first(Answer.stored(), 5_000)).isEqualTo(Verdict.STORED);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 501, 502, 503, 504, 507, 599})
    void aBusyOrFailingStoreIsTriedAgain(int status) {
        assertThat(first(signed(status), 5_000)).isEqualTo(Verdict.RETRY);
        assertThat(first(signed(status), 1)).isEqualTo(Verdict.RETRY);
    }

    @Test
    void silenceIsTriedAgain() {
        assertThat(first(Answer.none(false, "connection refused"), 5_000)).isEqualTo(Verdict.RETRY);
        assertThat(first(LATE, 1)).isEqualTo(Verdict.RETRY);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 404, 405, 407, 411, 200, 201, 202, 301, 302, 308})
    void whatNeedsAPersonIsTriedAgainSlowly(int status) {
        assertThat(first(signed(status), 5_000)).isEqualTo(Verdict.LOCKED_OUT);
        assertThat(first(signed(status), 1)).isEqualTo(Verdict.LOCKED_OUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void whatBlamesThePointsIsHalvedDownToOneAndThenRejected(int status) {
        assertThat(first(signed(status), 5_000)).isEqualTo(Verdict.SPLIT);
        assertThat(first(signed(status), 2)).isEqualTo(Verdict.SPLIT);
        assertThat(first(signed(status), 1)).isEqualTo(Verdict.REJECT);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void theBlameOfAProxyDoesNotCount(int status) {
        assertThat(first(Answer.unsigned(status, "<html>"), 1)).isEqualTo(Verdict.LOCKED_OUT);
        assertThat(first(Answer.unsigned(status, "<html>"), 5_000)).isEqualTo(Verdict.LOCKED_OUT);
    }

    @Test
    void tooLargeCountsWhoeverSaysIt() {
        assertThat(first(Answer.unsigned(413, "<html>"), 5_000)).isEqualTo(Verdict.SPLIT);
    }

    @Test
    void aPieceThatFailsAgainAndAgainIsHalvedWhileItIsLarge() {
        assertThat(Verdict.of(signed(500), 5_000, 3, false)).isEqualTo(Verdict.RETRY);
        assertThat(Verdict.of(signed(500), 5_000, 4, false)).isEqualTo(Verdict.SPLIT);
        assertThat(Verdict.of(LATE, 5_000, 4, false)).isEqualTo(Verdict.SPLIT);
        assertThat(Verdict.of(signed(500), 100, 4, false)).isEqualTo(Verdict.RETRY);
        assertThat(Verdict.of(LATE, 100, 4, false)).isEqualTo(Verdict.RETRY);
    }

    @Test
    void aPointThatFailsAgainAndAgainIsRejectedOnlyWhileTheStoreTakesOthers() {
        assertThat(Verdict.of(signed(500), 2, 4, true)).isEqualTo(Verdict.SPLIT);
        assertThat(Verdict.of(signed(500), 1, 4, true)).isEqualTo(Verdict.REJECT);
        assertThat(Verdict.of(signed(500), 1, 1_000, false)).isEqualTo(Verdict.RETRY);
    }

    @Test
    void aPointIsNeverRejectedForSilenceOrForAProxy() {
        assertThat(Verdict.of(LATE, 1, 1_000, true)).isEqualTo(Verdict.RETRY);
        assertThat(Verdict.of(Answer.none(false, "reset"), 1, 1_000, true)).isEqualTo(Verdict.RETRY);
        assertThat(Verdict.of(Answer.unsigned(500, "<html>"), 1, 1_000, true)).isEqualTo(Verdict.RETRY);
        assertThat(Verdict.of(signed(503), 1, 1_000, true)).isEqualTo(Verdict.RETRY);
    }

    private static Verdict first(Answer answer, int points) {
        return Verdict.of(answer, points, 1, true);
    }

    private static Answer signed(int status) {
        return new Answer(status, true, false, "said the store", null);
    }
}
