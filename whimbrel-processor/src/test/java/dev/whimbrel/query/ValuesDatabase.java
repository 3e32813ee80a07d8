package dev.whimbrel.query;

import static company.Probes.PROBES;
import static org.assertj.core.api.Assertions.assertThat;
import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.table.SchemaOnServer;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Selectable;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with one row that has a value of each type, the first, and one of nothing but NULLs, the second. */
final class ValuesDatabase implements AutoCloseable {

    private final SchemaOnServer server = SchemaOnServer.of(ALL_TYPES, PROBES);
    final Database db;

    ValuesDatabase() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(server.database().jdbcUrl() + "&options=-c%20TimeZone=UTC");
        db = Database.of(dataSource);
        server.execute("""
                INSERT INTO all_types (a_smallint, an_integer, a_bigint, a_numeric, a_price, a_real, a_double, a_bool, a_text, a_varchar,
                    a_citext, a_date, a_timestamp, a_timestamptz, an_interval, a_jsonb, an_address, a_json, an_int4range, a_daterange,
                    a_tstzrange, tags, matrix, colour, size, a_tsvector, a_uuid)
                VALUES (2, 7, 70, 12.345, 9.90, 1.5, 2.5, true, '  50%_off\\ Ünïcode  ', 'a-b-c',
                    'MiXed', '2026-02-14', '2026-02-14 13:14:15.5', '2026-02-14T13:14:15.5Z', '1 mon 2 days 03:04:05',
                    '{"a": {"b": [10, "x", null]}, "n": 5, "t": true}', '{"street": "Main"}', '{"k": "v"}', '[1,5)', '[2026-01-01,2026-02-01)',
                    '[2026-01-01Z,)', '{x,y,NULL}', '{{1,2},{3,4}}', 'grey', 'small', to_tsvector('english', 'fat cats sat'),
                    '00000000-0000-0000-0000-000000000007');
                INSERT INTO all_types (a_text) VALUES (NULL);
                INSERT INTO probes VALUES (1)
                """);
    }

    /** The value of an expression for the row with values. */
    <T> T value(Selectable<T> expression) {
        return db.select(expression).from(ALL_TYPES).where(ALL_TYPES.id.eq(1L)).fetchOne();
    }

    /** The value of an expression for the row of NULLs. */
    <T> T ofNull(Selectable<T> expression) {
        return db.select(expression).from(ALL_TYPES).where(ALL_TYPES.id.eq(2L)).fetchOne();
    }

    /** An expression has a value in the list of a query and in its WHERE, and groups and orders rows. */
    <T> void assertValue(Expression<T> expression, T value) {
        assertThat(value(expression)).isEqualTo(value);
        assertThat(db.select(ALL_TYPES.id)
                        .from(ALL_TYPES)
                        .where(expression.eq(value).and(ALL_TYPES.id.eq(1L)))
                        .fetch())
                .as("rows where it has the value")
                .containsExactly(1L);
        assertThat(db.select(expression.orNull())
                        .from(ALL_TYPES)
                        .where(ALL_TYPES.id.eq(1L))
                        .groupBy(expression)
                        .orderBy(expression)
                        .fetch())
                .containsExactly(value);
    }

    /** An expression of a NULL is NULL. */
    void assertNull(Expression<?> expression) {
        assertThat((Object) ofNull(expression.orNull())).isNull();
    }

    /** An expression is NULL for the row with values. */
    void assertNullValue(Expression<?> expression) {
        assertThat((Object) value(expression.orNull())).isNull();
    }

    /** A condition is true of the row with values, and not of the one without. */
    void assertTrue(Condition condition) {
        assertThat(db.select(ALL_TYPES.id).from(ALL_TYPES).where(condition).fetch())
                .contains(1L)
                .doesNotContain(2L);
    }

    /** A condition is false of the row with values. */
    void assertFalse(Condition condition) {
        assertThat(value(condition)).isFalse();
    }

    void execute(String sql) {
        server.execute(sql);
    }

    @Override
    public void close() {
        server.close();
    }
}
