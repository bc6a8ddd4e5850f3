package dev.vigil.console.backtest;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What alerts of rules of the same names really made, at the same premises in the same span. */
final class RealPast {
    private static final String WHERE =
            " where a.rule = any(?) and a.premise = any(?) and a.opened_at >= ? and a.opened_at < ?"
                    + " and a.state <> 'WITHDRAWN'";

    private final JdbcClient jdbc;

    RealPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param premises whose alerts count */
    record Asked(String[] rules, String[] premises, long from, long to) {
        static Asked of(BacktestOrder order, List<String> premises) {
            return new Asked(
                    order.ruleIds().toArray(String[]::new), premises.toArray(String[]::new), order.from(), order.to());
        }

        Object[] values() {
            return new Object[] {rules, premises, from, to};
        }
    }

    List<Sighting> sightings(Asked asked) {
        return jdbc.sql("select a.record, a.severity, a.disposition from alert a" + WHERE)
                .params(asked.values())
                .query((rs, n) -> Sighting.of(
                        Json.read(rs.getString(1), Alert.class),
                        rs.getString(2).toLowerCase(java.util.Locale.ROOT),
                        rs.getString(3)))
                .list();
    }

    BacktestFigures figures(Asked asked, List<Sighting> sightings) {
        record Check(boolean visit, int minutes, int officers) {}
        List<Check> checks = jdbc.sql(
                        """
                        select distinct on (x.task) coalesce((f.data::json ->> 'on_site')::boolean, false),
                               coalesce((f.data::json ->> 'minutes')::int, 0), greatest(1, cardinality(t.officers))
                        from action f join task t on t.id = f.task join task_part x on x.task = t.id
                             join alert a on a.id = x.alert"""
                                + WHERE + " and f.kind in ('FINISH_TASK', 'CONCLUDE') order by x.task, f.at desc")
                .params(asked.values())
                .query((rs, n) -> new Check(rs.getBoolean(1), rs.getInt(2), rs.getInt(3)))
                .list();
        int tasks = jdbc.sql("select count(distinct x.task) from task_part x join alert a on a.id = x.alert" + WHERE
                        + " and not x.withdrawn")
                .params(asked.values())
                .query(Integer.class)
                .single();
        int visits = (int) checks.stream().filter(Check::visit).count();
        double minutes = checks.stream()
                .mapToDouble(check -> (double) check.minutes() * check.officers())
                .sum();
        return figures(sightings, tasks, visits, checks.size() - visits, minutes / 60);
    }

    static BacktestFigures figures(List<Sighting> alerts, int tasks, int visits, int remote, double hours) {
        Map<String, Integer> bySeverity = new TreeMap<>();
        Map<String, Integer> byRule = new TreeMap<>();
        alerts.forEach(one -> {
            bySeverity.merge(one.severity(), 1, Integer::sum);
            byRule.merge(one.rule(), 1, Integer::sum);
        });
        return new BacktestFigures(alerts.size(), bySeverity, byRule, tasks, visits, remote, hours);
    }
}
