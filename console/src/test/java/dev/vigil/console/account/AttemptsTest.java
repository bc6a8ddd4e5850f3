package dev.vigil.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.SettableClock;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final SettableClock clock = new SettableClock(1_000);
    private final Attempts attempts = new Attempts(clock);

    private void fail(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(account, address);
        }
    }

    @Test
    void fiveFailuresFromOneAddressCloseTheAccountToThatAddressOnly() {
        fail("ann", "10.0.0.1", 4);
        assertThat(attempts.wait("ann", "10.0.0.1")).isZero();

        fail("ann", "10.0.0.1", 1);

        assertThat(attempts.wait("ann", "10.0.0.1")).isEqualTo(900_000);
        assertThat(attempts.wait("ann", "10.0.0.2")).isZero();
        assertThat(attempts.wait("bob", "10.0.0.1")).isZero();
    }

    @Test
    void theDoorOpensAgainAfterAQuarterOfAnHour() {
        fail("ann", "10.0.0.1", 5);
        clock.set(901_000);

        assertThat(attempts.wait("ann", "10.0.0.1")).isZero();
    }

    @Test
    void manyNamesFromOneAddressCloseTheAddress() {
        for (int i = 0; i < 30; i++) {
            attempts.failed("user" + i, "10.0.0.1");
        }

        assertThat(attempts.wait("ann", "10.0.0.1")).isPositive();
        assertThat(attempts.wait("ann", "10.0.0.2")).isZero();
    }

    @Test
    void oneNameFromManyAddressesIsClosedToAll() {
        for (int i = 0; i < 50; i++) {
            attempts.failed("ann", "10.0.0." + i);
        }

        assertThat(attempts.wait("ann", "10.9.9.9")).isPositive();
    }

    @Test
    void aSuccessForgivesEarlierSlips() {
        fail("ann", "10.0.0.1", 4);
        attempts.succeeded("ann", "10.0.0.1");
        fail("ann", "10.0.0.1", 4);

        assertThat(attempts.wait("ann", "10.0.0.1")).isZero();
    }
}
