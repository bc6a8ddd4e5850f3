package dev.vigil.console.action;

import dev.vigil.domain.Json;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people did, each action once. */
public final class ActionTable {
    @SuppressWarnings("unchecked") // written by keep() from a Map<String, String>
    private static final RowMapper<Action> ROW = (rs, n) -> new Action(
            rs.getString("id"),
            ActionKind.valueOf(rs.getString("kind")),
            rs.getString("premise"),
            rs.getString("alert"),
            rs.getString("task"),
            rs.getString("actor"),
            rs.getLong("at"),
            rs.getString("comment"),
            (Map<String, String>) Json.read(rs.getString("data"), Map.class));

    private final JdbcClient jdbc;

    public ActionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(Action action) {
        jdbc.sql(
                        """
                        insert into action (id, kind, premise, alert, task, actor, at, comment, data)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        action.id(),
                        action.kind().name(),
                        action.premise(),
                        action.alert(),
                        action.task(),
                        action.by(),
                        action.at(),
                        action.comment(),
                        Json.text(action.data()))
                .update();
    }

    public Optional<Action> find(String id) {
        return jdbc.sql("select * from action where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    public List<Action> ofAlert(String alert) {
        return jdbc.sql("select * from action where alert = ? order by at, id")
                .param(alert)
                .query(ROW)
                .list();
    }

    public List<Action> ofTask(String task) {
        return jdbc.sql("select * from action where task = ? order by at, id")
                .param(task)
                .query(ROW)
                .list();
    }
}
