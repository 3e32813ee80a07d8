package dev.whimbrel.dialect.postgres;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session was set to when the runner got it, for example the search path or the role that a pool's first statement
 * chose. {@code RESET ALL} forgets such settings, so the runner puts them back.
 *
 * @param role the role that was taken on; null for none
 * @param settings names and values that differ from what a new session starts with
 */
record PostgresBaseline(@Nullable String role, List<Setting> settings) {

    /** Nothing was set. */
    static final PostgresBaseline EMPTY = new PostgresBaseline(null, List.of());

    PostgresBaseline {
        settings = List.copyOf(settings);
    }

    /** What this session is set to now. */
    static PostgresBaseline of(Connection connection) throws SQLException {
        List<Setting> settings = new ArrayList<>();
        String role = null;
        try (Statement statement = PostgresDriver.statement(connection);
                ResultSet rows = statement.executeQuery("SELECT 'role', current_setting('role') UNION ALL"
                        + " SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session'")) {
            while (rows.next()) {
                if (!rows.getString(1).equals("role")) {
                    settings.add(new Setting(rows.getString(1), rows.getString(2)));
                } else if (!rows.getString(2).equals("none")) {
                    role = rows.getString(2);
                }
            }
        }
        return new PostgresBaseline(role, settings);
    }

    /** Statements that set it again after everything was reset; ends with a semicolon and a blank unless it is empty. */
    String restore() {
        String chosen = role == null ? "" : "SET ROLE " + PostgresDriver.quoteName(role) + "; ";
        if (settings.isEmpty()) {
            return chosen;
        }
        return chosen + settings.stream().map(Setting::set).collect(joining(", ", "SELECT ", "; "));
    }

    /**
     * A setting.
     *
     * @param name its name
     * @param value its value in the unit that the server keeps it in
     */
    record Setting(String name, String value) {

        private String set() {
            return "pg_catalog.set_config(" + PostgresDriver.quote(name) + ", " + PostgresDriver.quote(value)
                    + ", false)";
        }
    }
}
