package dev.vigil.console.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps log-ins that are under way, for ten minutes. Each is taken once. */
final class OidcAttempts {
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    OidcAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String state, OidcAttempt attempt) {
        jdbc.sql("delete from oidc_attempt where at < ?").param(earliest()).update();
        jdbc.sql("insert into oidc_attempt (state_hash, nonce, verifier, next, at) values (?, ?, ?, ?, ?)")
                .params(hash(state), attempt.nonce(), attempt.verifier(), attempt.next(), clock.millis())
                .update();
    }

    Optional<OidcAttempt> take(String state) {
        return jdbc.sql("delete from oidc_attempt where state_hash = ? and at >= ? returning nonce, verifier, next")
                .params(hash(state), earliest())
                .query((rs, n) -> new OidcAttempt(rs.getString(1), rs.getString(2), rs.getString(3)))
                .optional();
    }

    private long earliest() {
        return clock.millis() - PATIENCE.toMillis();
    }

    private static byte[] hash(String state) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
