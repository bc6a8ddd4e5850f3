package dev.vigil.console.finding;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.inspection.finding.Disposition;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what officers have decided about findings. */
public final class DispositionTable {
    private final JdbcClient jdbc;

    public DispositionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What follows a finding.
     *
     * @param lenient whether the violation goes unpunished
     * @param signers certificate numbers
     */
    public record Decided(
            String id,
            String item,
            List<Disposition> dispositions,
            boolean lenient,
            List<String> signers,
            String by,
            OffsetDateTime at,
            @Nullable String words) {}

    void keep(Action action, String item, List<Disposition> dispositions, boolean lenient, List<String> signers) {
        jdbc.sql("insert into disposition"
                        + " (id, task, premise, item, dispositions, lenient, signers, by_account, at, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                .params(
                        action.id(),
                        action.task(),
                        action.premise(),
                        item,
                        dispositions.stream().map(Disposition::name).toArray(String[]::new),
                        lenient,
                        signers.toArray(String[]::new),
                        action.by(),
                        action.at(),
                        action.comment())
                .update();
    }

    /** The oldest first. */
    public List<Decided> ofTask(String task) {
        return jdbc.sql("select * from disposition where task = ? order by at, id")
                .param(task)
                .query((rs, n) -> new Decided(
                        rs.getString("id"),
                        rs.getString("item"),
                        Arrays.stream((String[]) rs.getArray("dispositions").getArray())
                                .map(Disposition::valueOf)
                                .toList(),
                        rs.getBoolean("lenient"),
                        List.of((String[]) rs.getArray("signers").getArray()),
                        rs.getString("by_account"),
                        DistrictTime.of(rs.getLong("at")),
                        rs.getString("words")))
                .list();
    }
}
