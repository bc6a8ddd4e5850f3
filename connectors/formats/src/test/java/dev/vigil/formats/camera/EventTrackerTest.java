package dev.vigil.formats.camera;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTrackerTest {
    private static final long MINUTE = 60_000;

    private EventTracker tracker = new EventTracker();
    private final List<String> out = new ArrayList<>();

    @Test
    void beginChangeAndEndComeOutOnceHoweverOftenTheyAreSent() {
        say("a", 0, 1);
        say("a", 0, 1);
        say("a", 1, 2);
        say("a", 1, 2);
        say("a", 2, 0);
        say("a", 2, 0);
        say("a", 0, 1);

        assertThat(out).containsExactly("0=1", "1=2", "2=0");
    }

    @Test
    void eventsOfOtherCamerasAndKindsAreOthers() {
        say("a", 0, 1);
        say("b", 0, 1);
        hear(Observation.of("cam-2", "smoking", 0, 1, Quality.NORMAL).ofEvent("a", null));
        hear(Observation.of("cam-1", "no_hat", 0, 1, Quality.NORMAL).ofEvent("a", null));
        hear(Observation.of("cam-1", "no_hat", 0, 1, Quality.NORMAL));
        hear(Observation.of("cam-1", "no_hat", 0, 1, Quality.NORMAL));

        assertThat(out).hasSize(6);
    }

    @Test
    void aPictureThatComesLateStandsAtTheBeginning() {
        say("a", 0, 1);
        say("a", 1, 0);
        hear(Observation.of("cam-1", "smoking", 5 * MINUTE, 1, Quality.NORMAL).ofEvent("a", "ab12"));
        hear(Observation.of("cam-1", "smoking", 5 * MINUTE, 1, Quality.NORMAL).ofEvent("a", "ab12"));

        assertThat(out).containsExactly("0=1", "1=0", "0=1 ab12");
    }

    @Test
    void anEventNobodySpokeOfForAnHourIsForgotten() {
        say("a", 0, 1);
        say("b", 50, 1);
        say("a", 100, 1);

        assertThat(out).containsExactly("0=1", "50=1", "100=1");
        assertThat(tracker.size()).isEqualTo(2);
    }

    @Test
    void memoryIsBounded() {
        tracker = new EventTracker(100, 60 * MINUTE);
        for (int i = 0; i < 1_000; i++) {
            say("event-" + i, 0, 1);
        }
        assertThat(tracker.size()).isLessThanOrEqualTo(100);
    }

    @Test
    void itSurvivesARestart() throws IOException {
        say("a", 0, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tracker.write(new DataOutputStream(bytes));
        tracker = EventTracker.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        say("a", 1, 1);

        assertThat(out).containsExactly("0=1");
    }

    private void say(String event, long minute, double value) {
        hear(Observation.of("cam-1", "smoking", minute * MINUTE, value, Quality.NORMAL)
                .ofEvent(event, null)
                .receivedAt(minute * MINUTE));
    }

    private void hear(Observation observation) {
        tracker.changed(observation)
                .ifPresent(one -> out.add(one.at() / MINUTE + "=" + (long) one.value()
                        + (one.picture() == null ? "" : " " + one.picture())));
    }
}
