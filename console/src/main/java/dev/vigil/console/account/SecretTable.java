package dev.vigil.console.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what proves who somebody is. After ten failures in a row an account is locked for half an hour. */
public final class SecretTable {
    private static final int FAILURES = 10;
    private static final long LOCK = Duration.ofMinutes(30).toMillis();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    /** @param apart a transaction of its own: a failure counts even where the request that failed is undone */
    public SecretTable(JdbcClient jdbc, Clock clock, TransactionTemplate apart) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = apart;
    }

    Optional<AccountSecrets> find(String name) {
        return jdbc.sql(
                        """
                        select password, failures, locked_until, second_factor, second_factor_offered, second_factor_step
                        from account where name = ?""")
                .param(name)
                .query((rs, n) -> new AccountSecrets(
                        rs.getString(1),
                        rs.getInt(2),
                        rs.getObject(3, Long.class),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getLong(6)))
                .optional();
    }

    void failed(String name) {
        apart.executeWithoutResult(status -> jdbc.sql(
                        """
                        update account set failures = failures + 1,
                            locked_until = case when failures + 1 >= ? then ? else locked_until end
                        where name = ?""")
                .params(FAILURES, clock.millis() + LOCK, name)
                .update());
    }

    void succeeded(String name) {
        jdbc.sql("update account set failures = 0, locked_until = null where name = ? and failures > 0")
                .param(name)
                .update();
    }

    void unlock(String name) {
        jdbc.sql("update account set failures = 0, locked_until = null where name = ?")
                .param(name)
                .update();
    }

    void password(String name, String hash) {
        jdbc.sql("update account set password = ?, failures = 0, locked_until = null where name = ?")
                .params(hash, name)
                .update();
    }

    void offer(String name, String secret) {
        jdbc.sql("update account set second_factor_offered = ? where name = ?")
                .params(secret, name)
                .update();
    }

    void secondFactor(String name, @Nullable String secret) {
        jdbc.sql("update account set second_factor = ?, second_factor_offered = null where name = ?")
                .params(secret, name)
                .update();
    }

    /** False when that step, or a later one, was used meanwhile. */
    boolean use(String name, long step) {
        return jdbc.sql("update account set second_factor_step = ? where name = ? and second_factor_step < ?")
                        .params(step, name, step)
                        .update()
                > 0;
    }
}
