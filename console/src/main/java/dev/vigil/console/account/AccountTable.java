package dev.vigil.console.account;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps accounts and the hashes of their passwords. */
public final class AccountTable {
    private static final RowMapper<Account> ROW = (rs, n) -> new Account(
            rs.getString("name"),
            rs.getString("full_name"),
            Arrays.stream((String[]) rs.getArray("roles").getArray())
                    .map(code -> Role.valueOf(code.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet()),
            List.of((String[]) rs.getArray("departments").getArray()),
            List.of((String[]) rs.getArray("streets").getArray()),
            rs.getBoolean("enabled"),
            rs.getInt("version"));

    private final JdbcClient jdbc;
    private final Clock clock;

    public AccountTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Account> find(String name) {
        return jdbc.sql("select * from account where name = ?")
                .param(name)
                .query(ROW)
                .optional();
    }

    /** Whom an identity provider's subject stands for. */
    public Optional<Account> ofSubject(String subject) {
        return jdbc.sql("select * from account where subject = ?")
                .param(subject)
                .query(ROW)
                .optional();
    }

    Optional<String> subject(String name) {
        return jdbc.sql("select subject from account where name = ? and subject is not null")
                .param(name)
                .query(String.class)
                .optional();
    }

    /** False when the account is at another version than the one that was seen. */
    boolean subject(String name, @Nullable String subject, long seen) {
        return jdbc.sql("update account set subject = ?, version = version + 1 where name = ? and version = ?")
                        .params(subject, name, seen)
                        .update()
                > 0;
    }

    /** In the order of names. */
    List<Account> all() {
        return jdbc.sql("select * from account order by name").query(ROW).list();
    }

    /** How many may keep the accounts. */
    int administrators() {
        return jdbc.sql("select count(*) from account where enabled and ? = any(roles)")
                .param(Role.ADMIN.code())
                .query(Integer.class)
                .single();
    }

    /** False when the account is at another version than the one that was seen. */
    boolean change(Account next, long seen) {
        return jdbc.sql(
                                """
                                update account set full_name = ?, roles = ?, departments = ?, streets = ?, enabled = ?,
                                    version = version + 1
                                where name = ? and version = ?""")
                        .params(
                                next.fullName(),
                                next.roles().stream().map(Role::code).toArray(String[]::new),
                                next.departments().toArray(String[]::new),
                                next.streets().toArray(String[]::new),
                                next.enabled(),
                                next.name(),
                                seen)
                        .update()
                > 0;
    }

    /** The number of the next line about it in the history. */
    int nextChange(String name) {
        return jdbc.sql("select coalesce(max(revision), 0) + 1 from history where kind = 'account' and subject = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    /** False when the name is taken. */
    public boolean create(Account account, String passwordHash) {
        return jdbc.sql(
                                """
                                insert into account
                                    (name, full_name, password, roles, departments, streets, enabled, version, created_at)
                                values (?, ?, ?, ?, ?, ?, ?, 1, ?) on conflict (name) do nothing""")
                        .params(
                                account.name(),
                                account.fullName(),
                                passwordHash,
                                account.roles().stream().map(Role::code).toArray(String[]::new),
                                account.departments().toArray(String[]::new),
                                account.streets().toArray(String[]::new),
                                account.enabled(),
                                clock.millis())
                        .update()
                > 0;
    }
}
