package dev.whimbrel.migrate.run;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;

/** Columns of the history with the SQL of their new values. */
final class HistoryValues {

    private final Map<String, String> values = new LinkedHashMap<>();

    HistoryValues with(String column, String sql) {
        values.put(column, sql);
        return this;
    }

    /** Inserts a row, or replaces what is known of the version. */
    String upsert(String table) {
        String columns = String.join(", ", values.keySet());
        String changes = values.keySet().stream()
                .filter(column -> !column.equals("version"))
                .map(column -> column + " = excluded." + column)
                .collect(joining(", "));
        return "INSERT INTO " + table + " (" + columns + ") VALUES (" + String.join(", ", values.values())
                + ") ON CONFLICT (version) DO UPDATE SET " + changes + ", ordinal = excluded.ordinal";
    }

    /** Changes a row that is there. */
    String update(String table, String condition) {
        String changes = values.entrySet().stream()
                .map(v -> v.getKey() + " = " + v.getValue())
                .collect(joining(", "));
        return "UPDATE " + table + " SET " + changes + " WHERE " + condition;
    }
}
