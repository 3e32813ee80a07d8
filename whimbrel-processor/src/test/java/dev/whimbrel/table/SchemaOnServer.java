package dev.whimbrel.table;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.testing.SchemaBuilding;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** A database that is built from table classes or from SQL, and inspected. */
public final class SchemaOnServer implements AutoCloseable {

    public static final Dialect POSTGRES = new PostgresDialect();

    private final TestDatabase database = TestServer.create();
    private final Connection connection;

    private SchemaOnServer() {
        try {
            connection = database.connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static SchemaOnServer of(DeclaredSchema declared) {
        SchemaOnServer server = new SchemaOnServer();
        declared.roles().forEach(server::createRole);
        List<OpaqueObject> objects = ordered(declared);
        Set<ObjectKey> early = new LinkedHashSet<>();
        declared.graph().dependencies().all().stream()
                .filter(each -> each.user().kind() == ObjectKey.Kind.TABLE)
                .forEach(each -> early.add(each.used()));
        objects.stream().filter(object -> early.contains(ObjectKey.of(object))).forEach(server::create);
        for (Change change : SchemaBuilding.changes(declared.schema())) {
            for (Sql sql : POSTGRES.renderer("public").render(change)) {
                server.execute(sql.text());
            }
        }
        objects.stream().filter(object -> !early.contains(ObjectKey.of(object))).forEach(server::create);
        return server;
    }

    public static SchemaOnServer of(Relation<?>... relations) {
        return of(DeclaredSchema.of(TableClasses.of(relations), POSTGRES));
    }

    public static SchemaOnServer of(String sql) {
        SchemaOnServer server = new SchemaOnServer();
        server.execute(sql);
        return server;
    }

    private static List<OpaqueObject> ordered(DeclaredSchema declared) {
        Set<OpaqueObject> ordered = new LinkedHashSet<>();
        declared.schema().opaque().values().forEach(object -> add(object, declared, ordered));
        return new ArrayList<>(ordered);
    }

    private static void add(OpaqueObject object, DeclaredSchema declared, Set<OpaqueObject> ordered) {
        for (ObjectKey used : declared.graph().dependencies().uses(ObjectKey.of(object))) {
            if (used.kind() == ObjectKey.Kind.OPAQUE) {
                add(
                        Objects.requireNonNull(declared.schema()
                                .opaque()
                                .get(used.part() + " " + used.name().name())),
                        declared,
                        ordered);
            }
        }
        ordered.add(object);
    }

    private void create(OpaqueObject object) {
        ObjectSql sql = Objects.requireNonNull(object.sql());
        sql.create().forEach(this::execute);
        if (object.comment() != null) {
            execute("COMMENT ON " + sql.commentOn() + " IS '" + object.comment() + "'");
        }
    }

    private void createRole(String role) {
        execute("DO $$ BEGIN CREATE ROLE \"" + role + "\"; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    }

    public Connection connection() {
        return connection;
    }

    public TestDatabase database() {
        return database;
    }

    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
        }
    }

    /** The schema as the server tells it. */
    public Schema inspect() {
        try {
            return POSTGRES.inspector().inspect(connection, Inspector.Scope.ALL);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A schema as lines, so that a difference is easy to see. */
    public static List<String> lines(Schema schema) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(schema.namespaces()).values().forEach(each -> lines.add(each.toString()));
        schema.extensions().values().forEach(each -> lines.add("extension " + each.name()));
        schema.enums().values().forEach(each -> lines.add(each.toString()));
        schema.sequences().values().forEach(each -> lines.add(each.toString()));
        schema.tables().values().forEach(table -> {
            lines.add("table " + table.name() + " " + table.comment() + " " + table.unlogged() + " "
                    + table.storageParameters());
            table.columns().forEach(each -> lines.add("  " + each));
            table.constraints().forEach(each -> lines.add("  " + each));
            table.indexes().forEach(each -> lines.add("  " + each));
        });
        schema.views().values().forEach(each -> lines.add(each.toString()));
        schema.opaque().values().forEach(each -> lines.add(each.key() + "\n" + each.definition() + each.comment()));
        return lines;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database.close();
    }
}
