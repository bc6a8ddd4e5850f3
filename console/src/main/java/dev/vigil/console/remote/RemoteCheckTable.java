package dev.vigil.console.remote;

import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.remote.RemoteCheck;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps how far each remote check has come. */
public final class RemoteCheckTable {
    private final JdbcClient jdbc;

    public RemoteCheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RemoteCheck> find(String task) {
        return jdbc.sql("select record from remote_check where task = ?")
                .param(task)
                .query((rs, n) -> Json.read(rs.getString(1), RemoteCheck.class))
                .optional();
    }

    void keep(RemoteCheck check, String premise, long at) {
        jdbc.sql("insert into remote_check (task, premise, at, record) values (?, ?, ?, ?)"
                        + " on conflict (task) do update set at = excluded.at, record = excluded.record")
                .params(check.task(), premise, at, Json.text(check))
                .update();
    }
}
