package dev.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttPublication;
import dev.vigil.door.Parcel.Fate;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox(2);

    @Test
    void whatIsNotConfirmedIsSentAgainBeforeTheRest() throws Exception {
        Parcel first = add();
        Parcel second = add();
        Parcel third = add();
        assertThat(outbox.next(10, 1)).isSameAs(first);
        assertThat(outbox.next(10, 1)).isSameAs(second);
        outbox.done(first, Fate.DELIVERED);

        outbox.rewind();
        assertThat(outbox.next(10, 1)).isSameAs(second);
        assertThat(outbox.next(10, 1)).isSameAs(third);
        assertThat(outbox.next(10, 1)).isNull();
    }

    @Test
    void aParcelIsDoneOnceEvenIfItWaitsToBeSentAgain() throws Exception {
        Parcel parcel = add();
        assertThat(outbox.next(10, 1)).isSameAs(parcel);
        outbox.rewind();

        assertThat(outbox.done(parcel, Fate.DELIVERED)).isTrue();
        assertThat(outbox.done(parcel, Fate.DELIVERED)).isFalse();
        assertThat(outbox.next(10, 1)).isNull();
        assertThat(outbox.size()).isZero();
    }

    @Test
    void noMoreIsInFlightThanTheBrokerAllows() throws Exception {
        Parcel first = add();
        Parcel second = add();
        assertThat(outbox.next(1, 1)).isSameAs(first);
        assertThat(outbox.next(1, 1)).isNull();
        outbox.done(first, Fate.DELIVERED);
        assertThat(outbox.next(1, 1)).isSameAs(second);
    }

    @Test
    void itSaysWhenItIsFull() throws Exception {
        Parcel first = add();
        assertThat(outbox.hasRoom()).isTrue();
        add();
        assertThat(outbox.hasRoom()).isFalse();
        outbox.next(10, 1);
        outbox.done(first, Fate.DELIVERED);
        assertThat(outbox.hasRoom()).isTrue();
    }

    private Parcel add() {
        Parcel parcel = new Parcel(new MqttPublication("t", new byte[0], false), fate -> {});
        outbox.add(parcel);
        return parcel;
    }
}
