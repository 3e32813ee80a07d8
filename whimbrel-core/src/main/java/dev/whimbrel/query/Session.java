package dev.whimbrel.query;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.TransactionSettings;
import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.internal.Bind;
import dev.whimbrel.query.internal.Names;
import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.RowSource;
import dev.whimbrel.table.expression.Selectable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs statements: on the connection of the transaction that this thread is in, or else on one of its own. */
final class Session {

    /** How many rows come at once where rows aren't kept. */
    static final int FETCH_SIZE = 1000;

    private final DataSource dataSource;
    private final Dialect dialect;
    private final Names names;
    private final Listeners listeners;
    private final Map<ObjectName, Hooks<?>> hooks;

    /** Gives who makes changes where a transaction doesn't say; null for nobody to ask. */
    private final @Nullable Supplier<@Nullable String> actor;

    private final ThreadLocal<@Nullable OpenTransaction> current;

    /** The transaction that all is asked in; null for the one that the thread is in, or none. */
    private final @Nullable OpenTransaction only;

    Session(DataSource dataSource, Dialect dialect, Listeners listeners) {
        this(
                dataSource,
                dialect,
                new Names(dialect.renderer("public")),
                listeners,
                Map.of(),
                null,
                new ThreadLocal<>(),
                null);
    }

    private Session(
            DataSource dataSource,
            Dialect dialect,
            Names names,
            Listeners listeners,
            Map<ObjectName, Hooks<?>> hooks,
            @Nullable Supplier<@Nullable String> actor,
            ThreadLocal<@Nullable OpenTransaction> current,
            @Nullable OpenTransaction only) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.names = names;
        this.listeners = listeners;
        this.hooks = hooks;
        this.actor = actor;
        this.current = current;
        this.only = only;
    }

    /** The same database and transactions with one more listener. */
    Session with(QueryListener listener) {
        return new Session(dataSource, dialect, names, listeners.plus(listener), hooks, actor, current, only);
    }

    /** The same database within a transaction only: what was begun in it can't be run after it, nor in another thread. */
    Session within(OpenTransaction transaction) {
        return new Session(dataSource, dialect, names, listeners, hooks, actor, current, transaction);
    }

    /** The same database and transactions with more hooks. */
    <R> Session with(Hooks<R> more) {
        Hooks<R> known = hooks(more.table());
        Map<ObjectName, Hooks<?>> all = new HashMap<>(hooks);
        all.put(more.table().name(), known == null ? more : known.and(more));
        return new Session(dataSource, dialect, names, listeners, Map.copyOf(all), actor, current, only);
    }

    /** The same database and transactions without hooks. */
    Session withoutHooks() {
        return new Session(dataSource, dialect, names, listeners, Map.of(), actor, current, only);
    }

    /** The same database and transactions, whose changes are made by whom is given then. */
    Session with(Supplier<@Nullable String> who) {
        return new Session(dataSource, dialect, names, listeners, hooks, who, current, only);
    }

    /** Whether somebody says who makes changes, which only a transaction can tell the server. */
    boolean hasActor() {
        return actor != null;
    }

    /** The same with who makes the changes. */
    TransactionSettings acted(TransactionSettings settings) {
        return actor == null || settings.actor() != null ? settings : settings.by(actor.get());
    }

    /** The hooks of a table; null for none. */
    @SuppressWarnings("unchecked") // Each is found under the name of its own table.
    <R> @Nullable Hooks<R> hooks(Table<R> table) {
        return hooks.isEmpty() ? null : (Hooks<R>) hooks.get(table.name());
    }

    /** The rows of a source as queries give them. */
    <R> RowSource<R> found(RowSource<R> source) {
        if (source instanceof Table<R> table) {
            Hooks<R> known = hooks(table);
            return known == null || !known.anyFound() ? source : new FoundRow<>(source, known);
        }
        return source;
    }

    Names names() {
        return names;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * The transaction that this thread is in; null for none.
     *
     * @throws WhimbrelException {@code TRANSACTION_STATE} when it isn't the one that this is for
     */
    @Nullable OpenTransaction transaction() {
        OpenTransaction present = current.get();
        if (only != null) {
            only.requirePresent(present);
        }
        return present;
    }

    void bindTransaction(@Nullable OpenTransaction transaction) {
        if (transaction == null) {
            current.remove();
        } else {
            current.set(transaction);
        }
    }

    Connection open() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw Failures.connection(dialect, e);
        }
    }

    /** Lends the connection that is due. */
    <T> T lent(Function<Lent, T> work) {
        OpenTransaction open = transaction();
        if (open != null) {
            return work.apply(new Lent(open.connection(), dialect, listeners, open));
        }
        try (Connection connection = open()) {
            if (!connection.getAutoCommit()) {
                // Some pools are set up so; then nothing would commit what is done here.
                connection.setAutoCommit(true);
            }
            return work.apply(new Lent(connection, dialect, listeners, null));
        } catch (SQLException e) {
            throw Failures.connection(dialect, e);
        }
    }

    /** Runs a query and reads all of its rows. */
    <T> List<T> query(Statement statement, Selectable<T> row) {
        return lent(lent -> lent.query(statement, row));
    }

    /** The same, where what belongs to the rows is got by statements of its own. */
    <T> List<T> queryInBatches(Statement statement, Selectable<T> row) {
        return lent(lent -> new NestedFetch(lent).fetch(statement, row));
    }

    /** Runs a statement that gives no rows. */
    long update(Statement statement) {
        return run(statement, connection -> {
            try (PreparedStatement prepared = prepare(connection, statement)) {
                return prepared.executeLargeUpdate();
            }
        });
    }

    /**
     * Does what counts as one statement.
     *
     * @param work gives the number of rows
     */
    long run(Statement statement, Lent.Work<Long> work) {
        return lent(lent -> lent.timed(statement, Long::longValue, work));
    }

    /** Runs a query and gives each row away, without keeping them. */
    <T> void forEach(Statement statement, Selectable<T> row, int fetchSize, Consumer<? super T> each) {
        try (Stream<T> rows = stream(statement, row, fetchSize)) {
            rows.forEach(each);
        }
    }

    /** Runs a query whose rows are read as they are asked for. */
    <T> Stream<T> stream(Statement statement, Selectable<T> row, int fetchSize) {
        return RowStream.open(this, listeners, statement, row, fetchSize);
    }

    static PreparedStatement prepare(Connection connection, Statement statement) throws SQLException {
        return bound(connection.prepareStatement(statement.sql()), statement);
    }

    /** For a result that is read twice. */
    static PreparedStatement prepareScrolling(Connection connection, Statement statement) throws SQLException {
        return bound(
                connection.prepareStatement(
                        statement.sql(), ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY),
                statement);
    }

    private static PreparedStatement bound(PreparedStatement prepared, Statement statement) throws SQLException {
        try {
            List<Bind> binds = statement.binds();
            for (int i = 0; i < binds.size(); i++) {
                binds.get(i).set(prepared, i + 1);
            }
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }
}
