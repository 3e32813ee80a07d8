package dev.whimbrel.source;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.ScratchSession;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.schema.SchemaGraph;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Tries a migration and its way back in one transaction, which is taken back, so that the database stays what it is and nobody has
 * to copy it. Whatever doesn't come to its end there says nothing: only a run can tell then.
 *
 * @param hidden tables that are no part of a schema
 */
record Rehearsal(Dialect dialect, ConnectionSource database, HiddenTables hidden) {

    private static final String NAMESPACE = "public";

    /** What both make; empty when they don't fit into one transaction, or fail in it. */
    Optional<ThereAndBack> of(AvailableMigration migration) throws SQLException {
        ScriptContext context = ScriptContext.of(dialect, NAMESPACE);
        Optional<List<ScriptStatement>> up;
        Optional<List<ScriptStatement>> down;
        try {
            MigrationScript script = migration.loader().load();
            up = PlannedSteps.of(script, Direction.UP, context);
            down = PlannedSteps.of(script, Direction.DOWN, context);
        } catch (WhimbrelException e) {
            return Optional.empty(); // The runner tells it, with its place.
        }
        return up.isPresent() && down.isPresent() ? tried(up.get(), down.get()) : Optional.empty();
    }

    private Optional<ThereAndBack> tried(List<ScriptStatement> up, List<ScriptStatement> down) throws SQLException {
        try (ScratchSession session = dialect.openScratch(database)) {
            session.begin();
            Optional<SchemaGraph> there = made(session, up);
            Optional<SchemaGraph> back = there.isPresent() ? made(session, down) : Optional.empty();
            return back.map(graph -> new ThereAndBack(there.orElseThrow(), graph));
        }
    }

    private Optional<SchemaGraph> made(ScratchSession session, List<ScriptStatement> statements) throws SQLException {
        try {
            for (ScriptStatement statement : statements) {
                session.execute(statement);
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
        return Optional.of(dialect.inspector().inspectGraph(session.connection(), hidden.scope(session.connection())));
    }
}
