package dev.vigil.console.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who is logged in, so that a restart logs nobody out and an administrator can log anybody out. */
public final class SessionTable {
    private static final long IDLE = Duration.ofMinutes(30).toMillis();
    private static final long LONGEST = Duration.ofHours(12).toMillis();
    /** A session is written to at most this often. */
    private static final long TOUCH = Duration.ofMinutes(1).toMillis();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccountTable accounts;

    public SessionTable(JdbcClient jdbc, Clock clock, AccountTable accounts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
    }

    SessionToken open(Account account, String address) {
        SessionToken token = SessionToken.random();
        long now = clock.millis();
        jdbc.sql("delete from session where seen_at < ? or created_at < ?")
                .params(now - IDLE, now - LONGEST)
                .update();
        jdbc.sql("insert into session (token_hash, account, created_at, seen_at, address) values (?, ?, ?, ?, ?)")
                .params(token.hash(), account.name(), now, now, address)
                .update();
        return token;
    }

    /** Whose session it is, while it holds; counts as a sign of life. */
    Optional<Account> find(SessionToken token) {
        long now = clock.millis();
        Optional<Place> place = jdbc.sql(
                        "select account, seen_at from session where token_hash = ? and seen_at >= ? and created_at >= ?")
                .params(token.hash(), now - IDLE, now - LONGEST)
                .query((rs, n) -> new Place(rs.getString(1), rs.getLong(2)))
                .optional();
        if (place.isPresent() && now - place.get().seenAt() > TOUCH) {
            jdbc.sql("update session set seen_at = ? where token_hash = ?")
                    .params(now, token.hash())
                    .update();
        }
        return place.flatMap(found -> accounts.find(found.account())).filter(Account::enabled);
    }

    void close(SessionToken token) {
        jdbc.sql("delete from session where token_hash = ?").param(token.hash()).update();
    }

    public void closeAllOf(String account) {
        jdbc.sql("delete from session where account = ?").param(account).update();
    }

    private record Place(String account, long seenAt) {}
}
