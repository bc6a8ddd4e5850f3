package dev.vigil.console.mute;

import dev.vigil.domain.casefile.Action;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps mutes, also those that are over. */
public final class MuteTable {
    private static final RowMapper<Mute> ROW = (rs, n) -> new Mute(
            rs.getString("id"),
            rs.getString("premise"),
            rs.getString("alert"),
            rs.getString("rule"),
            rs.getString("device"),
            rs.getString("owner"),
            rs.getString("reason"),
            rs.getLong("from_at"),
            rs.getLong("until_at"));

    private final JdbcClient jdbc;

    public MuteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until epoch ms */
    public void begin(Action action, long until) {
        jdbc.sql(
                        """
                        insert into mute (id, premise, alert, rule, device, owner, reason, from_at, until_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        action.id(),
                        action.premise(),
                        action.alert(),
                        action.data().get("rule"),
                        action.data().get("device"),
                        action.by(),
                        action.comment() == null ? "" : action.comment(),
                        action.at(),
                        until)
                .update();
    }

    /** Ends the mute that the action names in {@code data.mute}, or else all of its alert, or else all of its premise. */
    public void end(Action action) {
        jdbc.sql(
                        """
                        update mute set ended_by = ?, ended_at = ?
                        where premise = ? and ended_at is null and from_at <= ?
                          and (?::text is null or id = ?) and (?::text is null or alert = ?)""")
                .params(
                        action.by(),
                        action.at(),
                        action.premise(),
                        action.at(),
                        action.data().get("mute"),
                        action.data().get("mute"),
                        action.alert(),
                        action.alert())
                .update();
    }

    /** Those that hold at a time, the next to end first. */
    public List<Mute> at(long time) {
        return jdbc.sql(
                        """
                        select * from mute
                        where from_at <= ? and until_at > ? and (ended_at is null or ended_at > ?)
                        order by until_at, id""")
                .params(time, time, time)
                .query(ROW)
                .list();
    }
}
