package dev.vigil.console.rule;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Json;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.StoredRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps every rule book that ever held; the highest version is the one that holds. */
public final class RuleBookTable {
    private final JdbcClient jdbc;
    private final RowMapper<RuleBookRow> row;

    public RuleBookTable(JdbcClient jdbc, Metrics metrics) {
        this.jdbc = jdbc;
        this.row = (rs, n) -> new RuleBookRow(
                StoredRules.read(
                        rs.getLong("version"),
                        rs.getLong("effective_from"),
                        List.of(Json.read(rs.getString("rules"), String[].class)),
                        metrics),
                rs.getLong("made_at"),
                rs.getString("author"),
                rs.getString("reason"),
                rs.getString("origin"));
    }

    public Optional<RuleBookRow> newest() {
        return jdbc.sql("select * from rule_book order by version desc limit 1")
                .query(row)
                .optional();
    }

    /** 0 when there is none. */
    long newestVersion() {
        return jdbc.sql("select coalesce(max(version), 0) from rule_book")
                .query(Long.class)
                .single();
    }

    /** Whether a book of that origin was ever taken in. */
    boolean knows(String origin) {
        return jdbc.sql("select exists (select 1 from rule_book where origin = ?)")
                .param(origin)
                .query(Boolean.class)
                .single();
    }

    /** The newest book when it is of that origin, with the rules that are at hand already: reading hundreds takes seconds. */
    Optional<RuleBookRow> newestIfOf(String origin, List<Rule> rules) {
        return jdbc.sql(
                        """
                        select version, effective_from, made_at, author, reason, origin from rule_book
                        where version = (select max(version) from rule_book) and origin = ?""")
                .param(origin)
                .query((rs, n) -> new RuleBookRow(
                        new RuleBook(rs.getLong("version"), rs.getLong("effective_from"), rules),
                        rs.getLong("made_at"),
                        rs.getString("author"),
                        rs.getString("reason"),
                        origin))
                .optional();
    }

    public Optional<RuleBookRow> find(long version) {
        return jdbc.sql("select * from rule_book where version = ?")
                .param(version)
                .query(row)
                .optional();
    }

    /** Newest first. */
    public List<RuleBookRow> newest(int limit) {
        return jdbc.sql("select * from rule_book order by version desc limit ?")
                .param(limit)
                .query(row)
                .list();
    }

    /** Every text that a rule ever had, newest first. */
    List<RuleVersion> versions(String rule) {
        return jdbc.sql("select * from rule_version where rule = ? order by version desc")
                .param(rule)
                .query((rs, n) -> new RuleVersion(
                        rs.getLong("version"),
                        DistrictTime.of(rs.getLong("at")),
                        rs.getString("author"),
                        rs.getString("reason"),
                        rs.getString("text")))
                .list();
    }

    /** Since when its present text stands, epoch ms; 0 for a rule that never was. */
    public long heldSince(String rule) {
        return jdbc.sql("select coalesce(max(at), 0) from rule_version where rule = ?")
                .param(rule)
                .query(Long.class)
                .single();
    }

    /** The last to go first. */
    List<RemovedRule> removed() {
        return jdbc.sql(
                        """
                        select gone.rule, gone.at, gone.author, gone.reason, had.text
                        from (select distinct on (rule) * from rule_version order by rule, version desc) gone
                        join lateral (select text from rule_version v
                                      where v.rule = gone.rule and v.text is not null
                                      order by v.version desc limit 1) had on true
                        where gone.text is null order by gone.at desc, gone.rule""")
                .query((rs, n) -> new RemovedRule(
                        rs.getString(1),
                        DistrictTime.of(rs.getLong(2)),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5)))
                .list();
    }

    /** Rule id to its newest text; without rules that were taken out. */
    private Map<String, String> standing() {
        Map<String, String> standing = new HashMap<>();
        jdbc.sql("select distinct on (rule) rule, text from rule_version order by rule, version desc")
                .query(rs -> {
                    if (rs.getString("text") != null) {
                        standing.put(rs.getString("rule"), rs.getString("text"));
                    }
                });
        return standing;
    }

    private void keepVersions(RuleBookRow made) {
        Map<String, String> before = standing();
        for (Rule rule : made.book().rules()) {
            if (!rule.text().equals(before.remove(rule.id()))) {
                keepVersion(made, rule.id(), rule.text());
            }
        }
        made.book().refused().forEach(rule -> before.remove(rule.id()));
        before.keySet().forEach(gone -> keepVersion(made, gone, null));
    }

    private void keepVersion(RuleBookRow made, String rule, @Nullable String text) {
        jdbc.sql("insert into rule_version (rule, version, at, author, reason, text) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(rule, made.book().version(), made.madeAt(), made.author(), made.reason(), text)
                .update();
    }

    /** False when the version is there already: somebody else was faster. */
    public boolean keep(RuleBookRow made) {
        boolean kept = write(made);
        if (kept) {
            keepVersions(made);
        }
        return kept;
    }

    private boolean write(RuleBookRow made) {
        return jdbc.sql(
                                """
                                insert into rule_book
                                    (version, effective_from, made_at, author, reason, origin, rules)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict (version) do nothing""")
                        .params(
                                made.book().version(),
                                made.book().effectiveFrom(),
                                made.madeAt(),
                                made.author(),
                                made.reason(),
                                made.origin(),
                                Json.text(made.book().texts()))
                        .update()
                > 0;
    }
}
