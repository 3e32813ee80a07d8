package dev.whimbrel.source;

import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A schema as its author wrote it, beside the state that migrations make. What was found to be the same in both is remembered from
 * one command to the next, so that the server has to make only those tables anew that have changed since.
 */
public final class DeclaredBeside {

    private final SchemaGraph declared;
    private final DeclaredParts parts;
    private final Optional<KnownGoals> known;
    private final Optional<String> state;
    private final TablesAnew database;
    private final Function<AvailableMigration, Optional<String>> stateAfter;

    DeclaredBeside(
            SchemaGraph declared,
            ReplayDatabase replay,
            TablesAnew database,
            Function<AvailableMigration, Optional<String>> stateAfter) {
        this.declared = declared;
        this.parts = DeclaredParts.of(declared);
        this.known = replay.goals();
        this.state = replay.key();
        this.database = database;
        this.stateAfter = stateAfter;
    }

    /**
     * What it is in the server's words.
     *
     * @return empty when too little is known; a {@link SchemaReader} makes all of it then
     */
    public Optional<ReadSchema> read() throws SQLException {
        Optional<DeclaredParts> before = known.flatMap(goals -> state.flatMap(goals::of));
        if (before.isEmpty()) {
            return Optional.empty();
        }
        ReadSchema there = database.before();
        Optional<Set<ObjectName>> tables = parts.tablesOtherThanIn(
                before.get(), there.graph().schema().tables().keySet());
        return tables.isEmpty()
                ? Optional.empty()
                : database.with(declared, tables.get())
                        .map(graph -> new ReadSchema(graph, there.majorVersion(), List.of()));
    }

    /**
     * Remembers which of its tables the migrations make just so, when they make all else just so.
     *
     * @param made what it is in the server's words
     */
    public void compared(Schema made) {
        Schema there = database.before().graph().schema();
        if (SameTables.without(there).equals(SameTables.without(made))) {
            note(state, parts.only(SameTables.of(there, made)));
        }
    }

    /** Remembers that the migrations with one more make just this. */
    public void reachedBy(AvailableMigration next) {
        note(stateAfter.apply(next), parts);
    }

    private void note(Optional<String> key, DeclaredParts same) {
        known.ifPresent(goals -> key.ifPresent(name -> goals.note(name, same)));
    }
}
