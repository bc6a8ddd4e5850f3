package dev.vigil.connector.mqtt.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.connector.mqtt.MqttPublication;
import dev.vigil.connector.mqtt.sink.Outbox.Entry;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox(3, Duration.ofMillis(100));

    @Test
    void isEmptyOnceEverythingIsConfirmed() throws Exception {
        add("a", "b");
        Entry a = outbox.next(10, 1);
        Entry b = outbox.next(10, 1);
        outbox.confirm(b);
        assertThat(outbox.size()).isEqualTo(2);
        outbox.confirm(a);
        outbox.awaitEmpty();
        assertThat(outbox.size()).isZero();
    }

    @Test
    void aNewConnectionSendsTheUnconfirmedAgainInOrder() throws Exception {
        add("a", "b", "c");
        Entry a = outbox.next(10, 1);
        Entry b = outbox.next(10, 1);
        outbox.confirm(b);
        assertThat(outbox.rewind()).isEqualTo(1);
        assertThat(outbox.next(10, 1)).isSameAs(a);
        assertThat(outbox.next(10, 1).publication().topic()).isEqualTo("c");
    }

    @Test
    void sendsNoMoreThanTheBrokerAllows() throws Exception {
        add("a", "b");
        Entry a = outbox.next(1, 1);
        assertThat(outbox.next(1, 1)).isNull();
        outbox.confirm(a);
        assertThat(outbox.next(1, 1)).isNotNull();
    }

    @Test
    void waitsForRoomAndFailsWhenThereIsNone() throws Exception {
        add("a", "b", "c");
        assertThatThrownBy(() -> add("d"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("3 publications have not been confirmed");
    }

    @Test
    void tellsTheTaskWhyTheConnectionGaveUp() {
        outbox.fail(new IOException("refused"));
        assertThatThrownBy(outbox::awaitEmpty).isInstanceOf(IOException.class).hasRootCauseMessage("refused");
    }

    private void add(String... topics) throws Exception {
        for (String topic : topics) {
            outbox.add(new MqttPublication(topic, new byte[0], false));
        }
    }
}
