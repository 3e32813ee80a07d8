package dev.whimbrel.source;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads schemas. Safe for use by several threads; closing it drops all scratch databases. */
public final class SchemaReader implements AutoCloseable {

    private final Dialect dialect;
    private final ScratchPool pool;
    private final HiddenTables hidden;
    private @Nullable ReadSchema empty;

    /**
     * A reader.
     *
     * @param dialect the kind of database
     * @param scratch gives the server for scratch databases, when one is needed first
     * @param hiddenTables tables that are Whimbrel's own and no part of a schema
     */
    public SchemaReader(Dialect dialect, Supplier<ScratchDatabases> scratch, Set<String> hiddenTables) {
        this.dialect = dialect;
        this.pool = new ScratchPool(dialect, scratch);
        this.hidden = new HiddenTables(hiddenTables);
    }

    /**
     * Reads one.
     *
     * @throws WhimbrelException when it can't be reached, or the server refuses what is in it
     */
    public ReadSchema read(SchemaSource source) {
        return switch (source) {
            case SchemaSource.Live live -> live(live);
            case SchemaSource.Script script -> execute(script.name(), statements(script));
            case SchemaSource.Migrations migrations -> replayed(migrations);
            case SchemaSource.Defined defined -> rebuild(defined.name(), withWhatIsAlwaysThere(defined.graph()));
            case SchemaSource.Known known -> known.schema();
        };
    }

    private ReadSchema replayed(SchemaSource.Migrations migrations) {
        try (ReplayedMigrations replay = replay(migrations)) {
            return replay.schema();
        }
    }

    /**
     * The columns of a database's views, of which a schema knows only the queries.
     *
     * @throws WhimbrelException when it can't be reached
     */
    public Map<ObjectName, List<ColumnDef>> viewColumns(SchemaSource.Live live) {
        try (Connection connection = live.connections().open(Map.of("ApplicationName", "whimbrel"))) {
            return dialect.inspector().viewColumns(connection, Inspector.Scope.ALL);
        } catch (SQLException e) {
            throw cannotBeRead(live, e);
        }
    }

    private static WhimbrelException cannotBeRead(SchemaSource.Live live, SQLException e) {
        return new WhimbrelException(ErrorCode.CONNECTION_FAILED, live.name() + " can't be read: " + e.getMessage(), e);
    }

    private ReadSchema live(SchemaSource.Live live) {
        try (Connection connection = live.connections().open(Map.of("ApplicationName", "whimbrel"))) {
            return new ReadSchema(
                    dialect.inspector().inspectGraph(connection, hidden.scope(connection)),
                    connection.getMetaData().getDatabaseMajorVersion(),
                    List.of());
        } catch (SQLException e) {
            throw cannotBeRead(live, e);
        }
    }

    private List<ScriptStatement> statements(SchemaSource.Script script) {
        List<ScriptStatement> statements = new ArrayList<>();
        for (SqlFile file : script.files()) {
            statements.addAll(dialect.splitter().splitDump(file.text(), file.name(), 1));
        }
        return statements;
    }

    private ReadSchema execute(String name, List<ScriptStatement> statements) {
        return new ScriptRun(dialect, pool, hidden, name, statements).read();
    }

    /**
     * Applies migrations to a scratch database and leaves it open, so that more can be tried on it.
     *
     * @throws WhimbrelException when one fails
     */
    public ReplayedMigrations replay(SchemaSource.Migrations migrations) {
        return replay(migrations, () -> {});
    }

    private ReplayedMigrations replay(SchemaSource.Migrations migrations, Runnable beforeWork) {
        return ReplayedMigrations.of(dialect, pool.databases(), hidden, migrations, beforeWork);
    }

    /**
     * Begins to do so, as far as it costs little.
     *
     * @param isAtHand whether the scratch server can be reached at once; otherwise nothing is done before it is wanted
     * @param executor where it is done; close the result before this
     */
    public BegunReplay beginReplay(SchemaSource.Migrations migrations, boolean isAtHand, Executor executor) {
        return new BegunReplay(
                beforeWork -> {
                    if (!isAtHand) {
                        beforeWork.run();
                    }
                    return replay(migrations, beforeWork);
                },
                executor);
    }

    /**
     * Builds a schema in a scratch database and leaves it open, so that changes can be tried on it.
     *
     * @param name what a person calls it
     * @param schema for example what was read from a live database
     * @throws WhimbrelException {@code STATEMENT_FAILED} when it can't be built again there
     */
    public DatabaseCopy copy(String name, ReadSchema schema) {
        ReadSchema start = empty();
        try {
            Difference difference =
                    Differ.between(start.graph(), schema.graph(), DiffRules.ofMajorVersion(start.majorVersion()));
            ScriptRun.Filled filled = new ScriptRun(dialect, pool, hidden, name, statements(name, difference)).fill();
            return new DatabaseCopy(dialect, hidden, filled, pool.databases().isOurs());
        } catch (WhimbrelException e) {
            throw notBuiltAgain(name, schema.majorVersion(), start.majorVersion(), e);
        }
    }

    private static WhimbrelException notBuiltAgain(String name, int version, int scratch, WhimbrelException cause) {
        return new WhimbrelException(
                cause.code(),
                name + " (version " + version + ") can't be built again on the scratch server (version " + scratch
                        + "), where the changes are tried first: " + cause.getMessage()
                        + "\nName a server that has what it needs: --scratch postgres://...",
                cause);
    }

    /** The major version of the scratch server. */
    int scratchVersion() {
        return empty().majorVersion();
    }

    /** What is in every new database. */
    private synchronized ReadSchema empty() {
        if (empty == null) {
            empty = execute("an empty database", List.of());
        }
        return empty;
    }

    /**
     * Makes a schema in a scratch database, in whose words it comes back.
     *
     * @param name what a person calls it
     */
    ReadSchema rebuild(String name, SchemaGraph graph) {
        ReadSchema start = empty();
        Difference difference = Differ.between(start.graph(), graph, DiffRules.ofMajorVersion(start.majorVersion()));
        ReadSchema rebuilt = execute(name, statements(name, difference));
        List<String> notes = new ArrayList<>(rebuilt.notes());
        difference
                .untouched()
                .forEach(left -> notes.add(name + ": " + left.object() + " can't be rebuilt on the scratch server."));
        return new ReadSchema(rebuilt.graph(), rebuilt.majorVersion(), notes);
    }

    private List<ScriptStatement> statements(String name, Difference difference) {
        List<ScriptStatement> statements = new ArrayList<>();
        ChangeScript script = ChangeScript.of(difference.changes(), dialect);
        script.preparation().forEach(sql -> statements.add(statement(sql, name)));
        for (ChangeScript.Part part : script.parts()) {
            part.statements()
                    .forEach(sql -> statements.add(statement(sql, part.change().describe())));
        }
        return statements;
    }

    /** Its place is no file, but what it does. */
    private static ScriptStatement statement(Sql sql, String what) {
        return new ScriptStatement(sql.text(), new SourceLocation(what, 0), sql.traits(), null);
    }

    private SchemaGraph withWhatIsAlwaysThere(SchemaGraph graph) {
        Schema start = empty().graph().schema();
        Schema schema = graph.schema();
        for (NamespaceDef namespace : start.namespaces().values()) {
            schema = schema.namespaces().containsKey(namespace.name()) ? schema : schema.with(namespace);
        }
        for (ExtensionDef extension : start.extensions().values()) {
            schema = schema.extensions().containsKey(extension.name()) ? schema : schema.with(extension);
        }
        return new SchemaGraph(schema, graph.dependencies());
    }

    @Override
    public void close() {
        pool.close();
    }
}
