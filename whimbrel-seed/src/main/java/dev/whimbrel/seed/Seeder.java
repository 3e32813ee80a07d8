package dev.whimbrel.seed;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.JdbcWork;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Fills tables with rows that are made up: plausible by the columns' names and types, honouring every constraint, and the same each
 * time for the same seed number and database.
 *
 * <pre>{@code
 * Seeder.of(db).random(42).rows(USERS, 1_000).rows(POSTS, 10_000).run();
 * }</pre>
 *
 * <p>What the tables are like is read from the database, so there need be no table classes. All rows are written in one
 * transaction: all of them or none. Of what isn't said a default is taken. It is put together by one thread.
 */
public final class Seeder {

    /** The seed number when none is said. */
    public static final long USUAL_RANDOM = 1;

    /** The present when none is said. */
    public static final Instant USUAL_NOW = Instant.parse("2026-01-01T00:00:00Z");

    private interface Access {
        Seeded in(JdbcWork<Seeded> work);
    }

    private final Access access;
    private final Dialect dialect = new PostgresDialect();
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final Map<Wishes.Place, Values<@Nullable String>> columns = new HashMap<>();
    private final Map<Wishes.Place, PerParent> spread = new HashMap<>();
    private final Map<Wishes.Place, Double> nulls = new HashMap<>();
    private final Set<String> except = new HashSet<>();
    private Optional<Long> each = Optional.empty();
    private long random = USUAL_RANDOM;
    private Instant now = USUAL_NOW;
    private SeedListener listener = SeedListener.NONE;

    private Seeder(Access access) {
        this.access = access;
    }

    /** Fills a database; as a part of the transaction that this thread is in, if it is in one. */
    public static Seeder of(Database database) {
        return new Seeder(work -> database.transactionResult(transaction -> transaction.jdbc(work)));
    }

    /** Fills the database of a pool. */
    public static Seeder of(DataSource connections) {
        return of(Database.of(connections));
    }

    /** Fills the database of a source of connections, of which one is opened. */
    public static Seeder of(ConnectionSource connections) {
        return new Seeder(work -> alone(connections, work));
    }

    private static Seeded alone(ConnectionSource connections, JdbcWork<Seeded> work) {
        try (Connection connection = connections.open(Map.of("ApplicationName", "whimbrel seed"))) {
            connection.setAutoCommit(false);
            try {
                Seeded seeded = work.run(connection);
                connection.commit();
                return seeded;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new WhimbrelException(
                    ErrorCode.STATEMENT_FAILED,
                    "Nothing was written: " + new PostgresDialect().explain(e).message(),
                    e);
        }
    }

    /** A connection that is lost rolls back by itself, which must not hide why it was lost. */
    private static void rollback(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** The number that all chance comes from; {@link #USUAL_RANDOM} unless it is said. */
    public Seeder random(long number) {
        random = number;
        return this;
    }

    /** The moment that counts as the present, for times in the past and to come; {@link #USUAL_NOW} unless it is said. */
    public Seeder now(Instant present) {
        now = present;
        return this;
    }

    /**
     * So many more rows for a table.
     *
     * @throws WhimbrelException {@code USAGE} for less than 1
     */
    public Seeder rows(Table<?> table, long number) {
        return rows(table.name().schema() + "." + table.name().name(), number);
    }

    /**
     * So many more rows for a table.
     *
     * @param table its name, with its schema where it isn't clear
     * @throws WhimbrelException {@code USAGE} for less than 1
     */
    public Seeder rows(String table, long number) {
        rows.put(table, atLeastOne(number));
        return this;
    }

    /**
     * So many more rows for every table that isn't named by itself, but Whimbrel's own. A table that can't have that many, because
     * something in it is unique, gets as many as it can.
     *
     * @throws WhimbrelException {@code USAGE} for less than 1
     */
    public Seeder rowsOfEach(long number) {
        each = Optional.of(atLeastOne(number));
        return this;
    }

    /** Leaves a table alone that {@link #rowsOfEach} would fill. */
    public Seeder except(String table) {
        except.add(table);
        return this;
    }

    private static long atLeastOne(long number) {
        if (number < 1) {
            throw new WhimbrelException(ErrorCode.USAGE, "A table gets at least 1 row, not " + number + ".");
        }
        return number;
    }

    /** Where the values of a column come from. Checks that name other columns, too, are honoured by those. */
    public <T> Seeder column(Column<T> column, Values<? extends @Nullable T> values) {
        columns.put(place(column), faker -> {
            Object value = values.next(faker);
            return value == null ? null : column.type().text(value);
        });
        return this;
    }

    /**
     * Where the values of a column come from.
     *
     * @param table the table's full name, for example {@code public.users}
     * @param values as the server reads them
     */
    public Seeder column(String table, String column, Values<@Nullable String> values) {
        columns.put(new Wishes.Place(name(table), column), values);
        return this;
    }

    /** How the rows are spread over those that a column refers to. */
    public Seeder perParent(Column<?> column, PerParent distribution) {
        spread.put(place(column), distribution);
        return this;
    }

    /** How the rows are spread over those that a column refers to. */
    public Seeder perParent(String table, String column, PerParent distribution) {
        spread.put(new Wishes.Place(name(table), column), distribution);
        return this;
    }

    /**
     * How many of a column's values are NULL.
     *
     * @param share from 0 for none to 1 for all
     * @throws WhimbrelException {@code USAGE} for other numbers
     */
    public Seeder nulls(Column<?> column, double share) {
        return nulls(place(column), share);
    }

    /**
     * How many of a column's values are NULL.
     *
     * @param share from 0 for none to 1 for all
     * @throws WhimbrelException {@code USAGE} for other numbers
     */
    public Seeder nulls(String table, String column, double share) {
        return nulls(new Wishes.Place(name(table), column), share);
    }

    private Seeder nulls(Wishes.Place place, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new WhimbrelException(ErrorCode.USAGE, "A share is from 0 to 1, not " + share + ".");
        }
        nulls.put(place, share);
        return this;
    }

    /** Tells somebody what is done while it is done. */
    public Seeder listener(SeedListener told) {
        listener = told;
        return this;
    }

    private static Wishes.Place place(Column<?> column) {
        return new Wishes.Place(column.relationName(), column.name());
    }

    private static ObjectName name(String table) {
        int dot = table.indexOf('.');
        return dot < 0
                ? new ObjectName("public", table)
                : new ObjectName(table.substring(0, dot), table.substring(dot + 1));
    }

    /**
     * Writes the rows.
     *
     * @throws WhimbrelException {@code SEED_IMPOSSIBLE} when there are no rows that the constraints allow, {@code USAGE} for tables
     *     and columns that don't exist; nothing is written then
     */
    public Seeded run() {
        return access.in(this::run);
    }

    private Seeded run(Connection connection) throws SQLException {
        long start = System.nanoTime();
        Server server = new Server(connection, dialect);
        String timeZone = server.one("SELECT pg_catalog.current_setting('TimeZone')");
        server.execute("SET LOCAL TimeZone = 'UTC'");
        listener.preparing("reading the tables");
        Schema schema = dialect.inspector().inspect(connection, Inspector.Scope.ALL);
        Wishes wishes = new Wishes(random, now, columns, spread, nulls);
        requireKnown(schema);
        Requested requested = Requested.of(schema, server, each, rows, except);
        listener.preparing("making up the rows");
        Judge judge = new Judge(server);
        Plan plan = new Plan(wishes, server, judge, new Fakes(), schema, requested.tables());
        plan.notes().addAll(requested.notes());
        List<Making> order = plan.order().tables();
        order.forEach(making -> Planner.decide(plan, making));
        judge.close();
        new Writer(server, listener).write(order);
        server.rows("SELECT pg_catalog.set_config('TimeZone', ?, true)", timeZone);
        Map<ObjectName, Long> written = new LinkedHashMap<>();
        order.forEach(making -> written.put(making.name(), making.rows()));
        return new Seeded(random, written, plan.notes(), Duration.ofNanos(System.nanoTime() - start));
    }

    private void requireKnown(Schema schema) {
        for (Map<Wishes.Place, ?> places : List.of(columns, spread, nulls)) {
            for (Wishes.Place place : places.keySet()) {
                boolean known = Requested.table(
                                schema,
                                place.table().schema() + "." + place.table().name())
                        .column(place.column())
                        .isPresent();
                if (!known) {
                    throw new WhimbrelException(
                            ErrorCode.USAGE, place.table() + " has no column " + place.column() + ".");
                }
            }
        }
    }
}
