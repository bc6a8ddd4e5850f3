package dev.vigil.console.account;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing. After five failures of an account from one address, thirty of an address, or fifty of
 * an account from anywhere, within a quarter of an hour, further attempts wait until the quarter is over.
 */
public final class Attempts {
    private static final int OF_ACCOUNT_AND_ADDRESS = 5;
    private static final int OF_ADDRESS = 30;
    private static final int OF_ACCOUNT = 50;
    private static final long WINDOW = Duration.ofMinutes(15).toMillis();
    private static final int MOST_REMEMBERED = 50_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public Attempts(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, long since) {}

    /** Milliseconds to wait before the next attempt; 0 when it may be made. */
    public synchronized long wait(String account, String address) {
        return Math.max(
                left("b " + account + " " + address, OF_ACCOUNT_AND_ADDRESS),
                Math.max(left("a " + address, OF_ADDRESS), left("n " + account, OF_ACCOUNT)));
    }

    public synchronized void failed(String account, String address) {
        count("b " + account + " " + address);
        count("a " + address);
        count("n " + account);
    }

    public synchronized void succeeded(String account, String address) {
        failures.remove("b " + account + " " + address);
    }

    private long left(String key, int allowed) {
        Failures found = failures.get(key);
        if (found == null || found.count() < allowed) {
            return 0;
        }
        return Math.max(0, found.since() + WINDOW - clock.millis());
    }

    private void count(String key) {
        long now = clock.millis();
        Failures before = failures.get(key);
        boolean fresh = before == null || now - before.since() > WINDOW;
        failures.put(key, fresh ? new Failures(1, now) : new Failures(before.count() + 1, before.since()));
    }
}
