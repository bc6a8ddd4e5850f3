package dev.vigil.console.account;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a minute that a password was right, so that a script that asks every second does not pay
 * for Argon2 each time. It keeps a keyed hash, and the key dies with the process.
 */
public final class BasicMemory {
    private static final long HOLDS = Duration.ofMinutes(1).toMillis();
    private static final int MOST = 1_000;
    private static final String MAC = "HmacSHA256";

    private final Clock clock;
    private final byte[] key = new byte[32];
    private final Map<String, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    public BasicMemory(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    private record Known(Account account, long until) {}

    synchronized Optional<Account> find(String credentials) {
        String hash = hash(credentials);
        Known found = known.get(hash);
        if (found == null) {
            return Optional.empty();
        }
        if (found.until() < clock.millis()) {
            known.remove(hash);
            return Optional.empty();
        }
        return Optional.of(found.account());
    }

    synchronized void keep(String credentials, Account account) {
        known.put(hash(credentials), new Known(account, clock.millis() + HOLDS));
    }

    private String hash(String credentials) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return HexFormat.of().formatHex(mac.doFinal(credentials.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java platform has " + MAC, impossible);
        }
    }
}
