package dev.whimbrel.password4j;

import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.query.Database;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.table.DeclaredSchema;
import dev.whimbrel.table.TableClasses;
import dev.whimbrel.testing.SchemaBuilding;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database with the tables of the tests. */
final class AccountDatabase implements AutoCloseable {

    private final TestDatabase database = TestServer.create();
    final Database db = Database.connect(database.jdbcUrl());

    AccountDatabase() throws SQLException {
        PostgresDialect postgres = new PostgresDialect();
        DeclaredSchema declared = DeclaredSchema.of(TableClasses.of(Accounts.ACCOUNTS, Logins.LOGINS), postgres);
        for (Change change : SchemaBuilding.changes(declared.schema())) {
            for (Sql sql : postgres.renderer("public").render(change)) {
                execute(sql.text());
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What is stored, as the server has it. */
    List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
