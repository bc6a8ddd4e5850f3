package dev.vigil.console.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions of a query that grow one by one; values are always parameters, never text. */
public final class SqlFilter {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public SqlFilter and(String condition, Object... parameters) {
        conditions.add("(" + condition + ")");
        values.addAll(List.of(parameters));
        return this;
    }

    /** Adds nothing when there is no value. */
    public SqlFilter andIf(Optional<?> value, String condition) {
        value.ifPresent(present -> and(condition, present));
        return this;
    }

    /** The column is one of the values; adds nothing when there are none. */
    public SqlFilter andAny(String column, List<?> wanted) {
        if (!wanted.isEmpty()) {
            conditions.add(column + " in (" + "?, ".repeat(wanted.size() - 1) + "?)");
            values.addAll(wanted);
        }
        return this;
    }

    /** The array in the column is empty, or shares an element with the values; adds nothing when there are none. */
    public SqlFilter andShared(String column, List<String> wanted) {
        return wanted.isEmpty()
                ? this
                : and("cardinality(" + column + ") = 0 or " + column + " && ?::text[]", (Object)
                        wanted.toArray(String[]::new));
    }

    public SqlFilter copy() {
        SqlFilter copy = new SqlFilter();
        copy.conditions.addAll(conditions);
        copy.values.addAll(values);
        return copy;
    }

    /** With the word {@code where}; empty when there is no condition. */
    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public List<Object> values() {
        return List.copyOf(values);
    }

    public List<Object> values(Object last) {
        List<Object> all = new ArrayList<>(values);
        all.add(last);
        return all;
    }
}
