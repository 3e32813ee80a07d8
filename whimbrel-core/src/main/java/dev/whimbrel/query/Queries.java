package dev.whimbrel.query;

import dev.whimbrel.query.internal.Bind;
import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.One;
import dev.whimbrel.table.OneOrNone;
import dev.whimbrel.table.expression.RowSource;
import dev.whimbrel.table.type.Types;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be asked of a database, outside and inside of transactions. */
public abstract sealed class Queries extends WriteSteps permits Database, Transaction {

    Queries() {}

    /** Begins a query of whole rows; {@code join} and {@code leftJoin} add those of others. */
    public final <R> Rows1<R> from(RowSource<R> source) {
        Session session = session();
        return new Rows1<>(session, FoundRow.state(session, source), session.found(source));
    }

    /** The row that each of some rows has by a relationship, by one statement whatever their number. */
    public final <R, O> Map<R, O> related(One<R, O> relationship, Collection<? extends R> rows) {
        return related(relationship, rows, all -> all);
    }

    /** The row that each of some rows has by a relationship, as a query of their table gives them. */
    public final <R, O, V> Map<R, V> related(
            One<R, O> relationship, Collection<? extends R> rows, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return KeyedRows.related(relationship.from(), Relations.one(session(), relationship, query), rows);
    }

    /** The row that each of some rows has by a relationship, or nothing, by one statement whatever their number. */
    public final <R, O> Map<R, Optional<O>> related(OneOrNone<R, O> relationship, Collection<? extends R> rows) {
        return related(relationship, rows, all -> all);
    }

    /** The row that each of some rows has by a relationship, or nothing, as a query of their table gives them. */
    public final <R, O, V> Map<R, Optional<V>> related(
            OneOrNone<R, O> relationship,
            Collection<? extends R> rows,
            Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return KeyedRows.related(relationship.from(), Relations.oneOrNone(session(), relationship, query), rows);
    }

    /** The rows that each of some rows has by a relationship, by one statement whatever their number. */
    public final <R, O> Map<R, List<O>> related(Many<R, O> relationship, Collection<? extends R> rows) {
        return related(relationship, rows, all -> all);
    }

    /** The rows that each of some rows has by a relationship, as a query of their table gives them. */
    public final <R, O, V> Map<R, List<V>> related(
            Many<R, O> relationship, Collection<? extends R> rows, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return KeyedRows.related(relationship.from(), Relations.many(session(), relationship, query), rows);
    }

    /** What belongs to one row by a relationship, to be changed: {@code db.links(POSTS.tags, post).add(java)}. */
    public final <R, O> Links<R, O> links(Many<R, O> relationship, R row) {
        return new Links<>(session(), relationship, row);
    }

    /**
     * Runs a statement of one's own that gives no rows: {@code execute("UPDATE posts SET hits = hits + {}", 1)}.
     *
     * @param sql the text, trusted; {@code {}} stands for the next argument
     * @param arguments values, which are bound, and columns, which are written with their tables
     * @return how many rows it changed
     */
    public final long execute(String sql, @Nullable Object... arguments) {
        StatementWriter out = new StatementWriter(session().names()).withoutScope();
        out.template(sql, arguments);
        return session().update(out.statement());
    }

    /**
     * Sends a message to all who listen to a channel. Within a transaction it goes out when that is committed, and only then.
     *
     * @param payload the text, at most 8,000 bytes; may be empty
     */
    public final void notify(String channel, String payload) {
        List<Bind> binds = List.of(new Bind(channel, Types.TEXT, false), new Bind(payload, Types.TEXT, false));
        Statement statement = Statement.of(session().dialect().notifyStatement(), binds);
        session().run(statement, connection -> {
            try (PreparedStatement prepared = Session.prepare(connection, statement)) {
                prepared.execute();
                return 1L;
            }
        });
    }
}
