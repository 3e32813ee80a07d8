package dev.whimbrel.migrate.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.migrate.builder.Row;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.change.Change;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the calls of one migration in their order, and hands each on as an operation. A call that can be described further
 * stays open: it is handed on when the next one begins, or at the end.
 */
final class Recorder {

    /** Reads rows for a migration. */
    @FunctionalInterface
    interface RowSource {

        /** The rows of a query. */
        List<Row> rows(SqlText query);
    }

    private final Dialect dialect;
    private final String defaultNamespace;
    private final String migration;
    private final Consumer<Operation> next;
    private final RowSource rows;
    private Knowledge known = Knowledge.NOTHING;
    private @Nullable OpenOperation open;
    private boolean ended;

    Recorder(Dialect dialect, String defaultNamespace, String migration, Consumer<Operation> next, RowSource rows) {
        this.dialect = dialect;
        this.defaultNamespace = defaultNamespace;
        this.migration = migration;
        this.next = next;
        this.rows = rows;
    }

    /** The kind of database that the calls are for. */
    Dialect dialect() {
        return dialect;
    }

    /** Names what is made without a name. */
    DefaultNames names() {
        return dialect.defaultNames();
    }

    /** The type that a text means. */
    SqlType type(String text, String namespace) {
        try {
            return dialect.parseType(text, namespace);
        } catch (WhimbrelException e) {
            throw at(here(), e);
        }
    }

    /** A recorder of the same script whose operations go elsewhere. */
    Recorder apart(Consumer<Operation> elsewhere, RowSource noRows) {
        return new Recorder(dialect, defaultNamespace, migration, elsewhere, noRows);
    }

    /** What the operations so far left behind. */
    Knowledge known() {
        return known;
    }

    SourceLocation here() {
        return CallSite.here(migration);
    }

    /** Begins an operation that can be described further. */
    <O extends OpenOperation> O open(O operation) {
        flush();
        open = operation;
        return operation;
    }

    /** Takes changes whose inverse follows from themselves. */
    void take(Change... changes) {
        flush();
        SourceLocation location = here();
        take(location, () -> Operation.of(location, known, List.of(changes)));
    }

    /** Takes a whole operation. */
    void take(Operation operation) {
        flush();
        take(operation.location(), () -> operation);
    }

    /** The rows of a query, as the operations so far left them. */
    List<Row> query(SqlText query) {
        flush();
        return rows.rows(query);
    }

    /** Ends the operation that is open, and takes no more. */
    void end() {
        flush();
        ended = true;
    }

    /** Ends the operation that is open. */
    void flush() {
        if (ended) {
            throw wrong(
                    ErrorCode.USAGE,
                    "This comes too late: the migration has made all its calls. Use the builder only while it runs.");
        }
        OpenOperation operation = open;
        if (operation != null) {
            open = null;
            operation.close();
            take(operation.location(), () -> operation.operation(known));
        }
    }

    private void take(SourceLocation location, Supplier<Operation> made) {
        Knowledge after;
        Operation operation;
        try {
            operation = made.get();
            after = after(operation);
        } catch (WhimbrelException e) {
            throw at(location, e);
        }
        next.accept(operation);
        known = after;
    }

    private Knowledge after(Operation operation) {
        Knowledge after = known;
        for (Effect effect : operation.effects()) {
            Change change = switch (effect) {
                case Effect.OfChange of -> of.change();
                case Effect.OfStatement statement -> statement.like();
                case Effect.OfScript script -> null;
                case Effect.OfBackfill backfill -> null;
            };
            after = change == null ? after : after.after(change);
        }
        return after;
    }

    /** An error with the user's line, unless it has a place already. */
    static WhimbrelException at(SourceLocation location, WhimbrelException e) {
        return e.location().isPresent()
                ? e
                : new WhimbrelException(e.code(), location + ": " + e.getMessage(), location, e);
    }

    /** The error of a call that is wrong by itself. */
    WhimbrelException wrong(ErrorCode code, String message) {
        SourceLocation location = here();
        return new WhimbrelException(code, location + ": " + message, location, null);
    }
}
