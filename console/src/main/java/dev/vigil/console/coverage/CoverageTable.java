package dev.vigil.console.coverage;

import dev.vigil.console.paging.SqlFilter;
import dev.vigil.domain.inspection.coverage.CoverageFigures;
import dev.vigil.domain.inspection.coverage.ItemHour;
import dev.vigil.domain.inspection.coverage.Supervision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the coverage ledger: premise × item × hour. */
public final class CoverageTable {
    /** How the figures are grouped. */
    public enum By {
        PREMISE("c.premise"),
        ITEM("c.item"),
        STREET("p.street");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public CoverageTable(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Takes the place of what the hour said before. */
    void replace(long hour, List<ItemHour> cells) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from coverage_hour where hour = ?").param(hour).update();
            for (ItemHour cell : cells) {
                jdbc.sql("insert into coverage_hour (premise, item, hour, supervision) values (?, ?, ?, ?)")
                        .params(cell.premise(), cell.item(), hour, weight(cell.supervision()))
                        .update();
            }
        });
    }

    List<Long> hoursSince(long from) {
        return jdbc.sql("select distinct hour from coverage_hour where hour >= ?")
                .param(from)
                .query(Long.class)
                .list();
    }

    void forgetBefore(long time) {
        jdbc.sql("delete from coverage_hour where hour < ?").param(time).update();
    }

    /** When this console first ran, epoch ms: before that nobody looked, and nobody was blind. Empty while it starts for the first time. */
    Optional<Long> firstDay() {
        return jdbc.sql("select created_at from account order by created_at limit 1")
                .query(Long.class)
                .optional();
    }

    /** Name to its hours, in the order of names. */
    public Map<String, CoverageFigures> figures(By by, long from, long to, List<String> streets) {
        SqlFilter filter = new SqlFilter()
                .and("c.hour >= ? and c.hour < ?", from, to)
                .and("p.id is not null")
                .andAny("p.street", streets);
        Map<String, CoverageFigures> figures = new TreeMap<>();
        jdbc.sql("select " + by.column
                        + """
                         as name, count(*) filter (where c.supervision = 2) as supervised,
                        count(*) filter (where c.supervision = 1) as partly,
                        count(*) filter (where c.supervision = 0) as blind
                        from coverage_hour c left join premise p on p.id = c.premise"""
                        + filter.where() + " group by 1")
                .params(filter.values())
                .query(rs -> {
                    figures.put(
                            rs.getString("name"),
                            new CoverageFigures(rs.getLong("supervised"), rs.getLong("partly"), rs.getLong("blind")));
                });
        return figures;
    }

    /** Premises of which nothing was supervised from a time on, with their blind item-hours, the most blind first. */
    public Map<String, Long> blindSince(long from, List<String> streets) {
        SqlFilter filter =
                new SqlFilter().and("c.hour >= ?", from).and("p.id is not null").andAny("p.street", streets);
        Map<String, Long> blind = new LinkedHashMap<>();
        jdbc.sql("select c.premise, count(*) as hours from coverage_hour c left join premise p on p.id = c.premise"
                        + filter.where() + " group by 1 having max(c.supervision) = 0 order by 2 desc, 1")
                .params(filter.values())
                .query(rs -> {
                    blind.put(rs.getString(1), rs.getLong(2));
                });
        return blind;
    }

    private static int weight(Supervision supervision) {
        return switch (supervision) {
            case SUPERVISED -> 2;
            case PARTLY -> 1;
            case BLIND -> 0;
        };
    }
}
