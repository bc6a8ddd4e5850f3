package dev.vigil.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderTest {
    private final Sender sender = new Sender("street", "premise", "device");

    @Test
    void twoSamplesNeverShareAnInstant() {
        assertThat(sender.nextTime(1_000)).isEqualTo(1_000);
        assertThat(sender.nextTime(1_000)).isEqualTo(1_001);
        assertThat(sender.nextTime(900)).isEqualTo(1_002);
        assertThat(sender.nextTime(5_000)).isEqualTo(5_000);
    }

    @Test
    void theLedgerHoldsWhatTheBrokerConfirmed() {
        sender.confirmed(sender.nextTime(10));
        sender.nextTime(20);
        sender.confirmed(sender.nextTime(30));

        assertThat(sender.samples()).isEqualTo(2);
        assertThat(sender.sumOfTimes()).isEqualTo(40);
    }
}
