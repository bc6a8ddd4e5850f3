package dev.vigil.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.SettableClock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BasicMemoryTest {
    private final SettableClock clock = new SettableClock(0);
    private final BasicMemory memory = new BasicMemory(clock);
    private final Account account = new Account("ann", "Ann", Set.of(Role.WATCH), List.of(), List.of(), true, 1);

    @Test
    void remembersARightPasswordForAMinute() {
        memory.keep("ann:secret", account);

        clock.set(60_000);
        assertThat(memory.find("ann:secret")).contains(account);
        assertThat(memory.find("ann:other")).isEmpty();

        clock.set(60_001);
        assertThat(memory.find("ann:secret")).isEmpty();
    }

    @Test
    void forgetsTheOldestRatherThanGrow() {
        memory.keep("ann:secret", account);
        for (int i = 0; i < 1_000; i++) {
            memory.keep("ann:" + i, account);
        }

        assertThat(memory.find("ann:secret")).isEmpty();
    }
}
