package dev.vigil.console.rule;

import dev.vigil.domain.Json;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps every rule book that ever held; the highest version is the one that holds. */
public final class RuleBookTable {
    private final JdbcClient jdbc;
    private final RowMapper<RuleBookRow> row;

    public RuleBookTable(JdbcClient jdbc, Metrics metrics) {
        this.jdbc = jdbc;
        this.row = (rs, n) -> new RuleBookRow(
                new RuleBook(
                        rs.getLong("version"), rs.getLong("effective_from"), rules(rs.getString("rules"), metrics)),
                rs.getLong("made_at"),
                rs.getString("author"),
                rs.getString("reason"),
                rs.getString("origin"));
    }

    /** The texts are cut out of files that were checked when they were taken in. */
    private static List<Rule> rules(String texts, Metrics metrics) {
        List<Rule> rules = new ArrayList<>();
        Problems problems = new Problems();
        for (String text : Json.read(texts, String[].class)) {
            rules.addAll(RuleFolder.parse(text, "rule book", metrics, problems));
        }
        return rules;
    }

    public Optional<RuleBookRow> newest() {
        return jdbc.sql("select * from rule_book order by version desc limit 1")
                .query(row)
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

    /** False when the version is there already: somebody else was faster. */
    public boolean keep(RuleBookRow made) {
        List<String> texts = made.book().rules().stream().map(Rule::text).toList();
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
                                Json.text(texts))
                        .update()
                > 0;
    }
}
