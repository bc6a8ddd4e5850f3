package dev.vigil.standalone.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** What the console's tables hold. */
public record ConsoleLedger(String jdbcUrl, String user) {
    /** Id → revision, or nothing while the server is away. */
    public Map<String, Integer> alertRevisions() {
        return revisions("select id, revision from alert");
    }

    /** Id → revision, or nothing while the server is away. */
    public Map<String, Integer> taskRevisions() {
        return revisions("select id, revision from task");
    }

    private Map<String, Integer> revisions(String sql) {
        Map<String, Integer> found = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getInt(2));
            }
            return found;
        } catch (SQLException away) {
            return Map.of();
        }
    }
}
