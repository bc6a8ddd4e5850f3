package dev.vigil.console.task;

import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskPart;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the newest revision of every task, and which alerts it holds. */
public final class TaskTable {
    private static final String FROM = " from task t left join premise p on p.id = t.premise";
    private static final RowMapper<Task> ROW = (rs, n) -> Json.read(rs.getString("record"), Task.class);

    private final JdbcClient jdbc;

    public TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the revision when it is higher than the one that is there. */
    public void keep(Task task, String record) {
        int kept = jdbc.sql(
                        """
                        insert into task as t (id, revision, premise, state, kind, severity, method, opened_at, due_at,
                                               published_at, departments, officers, laid_open, record)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            revision = excluded.revision, state = excluded.state, kind = excluded.kind,
                            severity = excluded.severity, method = excluded.method, due_at = excluded.due_at,
                            published_at = excluded.published_at, departments = excluded.departments,
                            officers = excluded.officers, laid_open = t.laid_open or excluded.laid_open,
                            record = excluded.record
                        where t.revision < excluded.revision""")
                .params(
                        task.id(),
                        task.revision(),
                        task.premise(),
                        task.state().name(),
                        task.kind().name(),
                        task.severity().name(),
                        task.method().name(),
                        task.openedAt(),
                        task.dueAt(),
                        task.publishedAt(),
                        task.departments().toArray(String[]::new),
                        task.officers().toArray(String[]::new),
                        task.basis() != null && task.basis().draw().isLaidOpen(),
                        record)
                .update();
        if (kept > 0) {
            keepParts(task);
        }
    }

    /** At once: a task may have hundreds. */
    private void keepParts(Task task) {
        List<TaskPart> parts = task.parts();
        String[] alerts = parts.stream().map(TaskPart::alert).toArray(String[]::new);
        jdbc.sql("update task_part set withdrawn = true where task = ? and not alert = any(?)")
                .params(task.id(), alerts)
                .update();
        jdbc.sql(
                        """
                        insert into task_part as p (alert, task, joined_at, withdrawn)
                        select alert, ?, joined_at, withdrawn
                        from unnest(?::text[], ?::bigint[], ?::boolean[]) as part (alert, joined_at, withdrawn)
                        on conflict (alert, task) do update set
                            joined_at = excluded.joined_at, withdrawn = excluded.withdrawn
                        where (p.joined_at, p.withdrawn) is distinct from (excluded.joined_at, excluded.withdrawn)""")
                .params(
                        task.id(),
                        alerts,
                        parts.stream().map(TaskPart::joinedAt).toArray(Long[]::new),
                        parts.stream().map(TaskPart::withdrawn).toArray(Boolean[]::new))
                .update();
    }

    /** Everything that was ever proposed and may be seen, the oldest first. */
    public List<Task> all(Scope scope) {
        SqlFilter filter =
                new SqlFilter().andAny("p.street", scope.streets()).andShared("t.departments", scope.departments());
        return jdbc.sql("select t.record from task t left join premise p on p.id = t.premise" + filter.where()
                        + " order by t.opened_at, t.id")
                .params(filter.values())
                .query(ROW)
                .list();
    }

    public Optional<Task> find(String id) {
        return jdbc.sql("select t.record" + FROM + " where t.id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** Newest first. */
    public Page<Task> search(TaskFilter wanted, Cursor after, int limit) {
        return page(wanted.sql(), after, limit);
    }

    /** Those of which a draw was laid open, newest first. */
    public Page<Task> laidOpen(Cursor after, int limit) {
        return page(new SqlFilter().and("t.laid_open"), after, limit);
    }

    private Page<Task> page(SqlFilter filter, Cursor after, int limit) {
        long total = jdbc.sql("select count(*)" + FROM + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        SqlFilter part = filter.copy().and("(t.opened_at, t.id) < (?, ?)", after.at(), after.id());
        List<Task> found = jdbc.sql(
                        "select t.record" + FROM + part.where() + " order by t.opened_at desc, t.id desc limit ?")
                .params(part.values(limit + 1))
                .query(ROW)
                .list();
        return Page.of(found, limit, total, task -> new Cursor(task.openedAt(), task.id()));
    }
}
