package dev.vigil.formats;

import static dev.vigil.formats.District.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Decoded;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final String FRAME = dev.vigil.formats.hj212.Samples.DUST_2017;
    private final Repeats repeats = new Repeats();

    @Test
    void aPacketThatIsSentAgainIsKnown() {
        assertThat(isNew(hj212(RECEIVED), RECEIVED)).isTrue();
        assertThat(isNew(hj212(RECEIVED + 10_000), RECEIVED + 10_000)).isFalse();
        assertThat(isNew(hj212(RECEIVED + 700_000), RECEIVED + 700_000))
                .as("a reply from its history, much later")
                .isTrue();
    }

    @Test
    void theSameIdentityWithOtherContentsIsANewMessage() {
        assertThat(isNew(message("123", 5, RECEIVED - 1, RECEIVED), RECEIVED)).isTrue();
        assertThat(isNew(message("123", 6, RECEIVED - 1, RECEIVED), RECEIVED)).isTrue();
        assertThat(isNew(message("123", 5, RECEIVED - 2, RECEIVED), RECEIVED)).isTrue();
        assertThat(isNew(message("124", 5, RECEIVED - 1, RECEIVED), RECEIVED)).isTrue();
        assertThat(isNew(message("123", 5, RECEIVED - 1, RECEIVED + 5), RECEIVED + 5))
                .isFalse();
    }

    @Test
    void withoutTimesOnlyTheIdentityTellsAndForAMinute() {
        assertThat(isNew(message("123", 5, RECEIVED, RECEIVED), RECEIVED)).isTrue();
        long soon = RECEIVED + 30_000;
        assertThat(isNew(message("123", 5, soon, soon), soon)).isFalse();
        long later = RECEIVED + 60_001;
        assertThat(isNew(message("123", 5, later, later), later))
                .as("a device that always says the same is alive")
                .isTrue();
    }

    @Test
    void aSteadyValueWithoutTimeAndIdentityIsNeverARepetition() {
        assertThat(isNew(message("", 5, RECEIVED, RECEIVED), RECEIVED)).isTrue();
        assertThat(isNew(message("", 5, RECEIVED + 1, RECEIVED + 1), RECEIVED + 1))
                .isTrue();
    }

    @Test
    void aStormStaysWithinItsBounds() {
        for (int i = 0; i < 50_000; i++) {
            repeats.add(message("a" + i, 5, RECEIVED - 1, RECEIVED + i), RECEIVED + i);
        }
        assertThat(repeats.size()).isEqualTo(10_000);
        repeats.add(message("b", 5, RECEIVED - 1, RECEIVED), RECEIVED + 10_000_000);
        assertThat(repeats.size()).as("what is old is forgotten").isEqualTo(1);
    }

    @Test
    void itSurvivesARestart() throws IOException {
        isNew(hj212(RECEIVED), RECEIVED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        repeats.write(new DataOutputStream(bytes));
        Repeats restored = Repeats.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(restored.holds(hj212(RECEIVED + 1), RECEIVED + 1)).isTrue();
    }

    private boolean isNew(Readout message, long received) {
        if (repeats.holds(message, received)) {
            return false;
        }
        repeats.add(message, received);
        return true;
    }

    private static Readout hj212(long received) {
        return District.format("hj212")
                .read(
                        new Message("mqtt:hj212/x", "hj212/x", District.bytes(FRAME), received, null),
                        DeviceSettings.none());
    }

    private static Readout message(String id, double value, long at, long received) {
        Observation reading =
                Observation.of("d-1", "pm10", at, value, Quality.NORMAL).receivedAt(received);
        List<PacketKey> packets = id.isEmpty() ? List.of() : List.of(PacketKey.of("d-1", id));
        return new Readout(Decoded.of(List.of(reading)), packets, List.of(), List.of(), Map.of());
    }
}
