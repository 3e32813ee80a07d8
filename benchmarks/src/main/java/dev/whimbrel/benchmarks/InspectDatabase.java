package dev.whimbrel.benchmarks;

import dev.whimbrel.dialect.Inspector.Scope;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Reads a database once, as a command, to be timed beside {@code pg_dump --schema-only}. */
public final class InspectDatabase {

    private InspectDatabase() {}

    /**
     * Prints the number of tables.
     *
     * @param arguments the JDBC URL with user and password
     * @throws SQLException when the database can't be read
     */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            System.out.println(new PostgresDialect()
                    .inspector()
                    .inspect(connection, Scope.ALL)
                    .tables()
                    .size());
        }
    }
}
