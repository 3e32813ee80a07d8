package dev.whimbrel.query;

import dev.whimbrel.query.internal.Bind;
import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.expression.RowSource;
import dev.whimbrel.table.type.Types;
import java.sql.PreparedStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a database, outside and inside of transactions. */
public abstract sealed class Queries extends WriteSteps permits Database, Transaction {

    Queries() {}

    /** Begins a query of whole rows; {@code join} and {@code leftJoin} add those of others. */
    public final <R> Rows1<R> from(RowSource<R> source) {
        return new Rows1<>(session(), SelectState.from(source), source);
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
        Statement statement = new Statement(session().dialect().notifyStatement(), binds);
        session().run(statement, connection -> {
            try (PreparedStatement prepared = Session.prepare(connection, statement)) {
                prepared.execute();
                return 1L;
            }
        });
    }
}
