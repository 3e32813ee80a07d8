package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresTypesTest {

    private static final PostgresNames NAMES = new PostgresNames("public");

    private static TestDatabase database;

    @BeforeAll
    static void createDatabase() {
        database = TestServer.create();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    /** Each type of the server that a column can have, alone, as an array, and with every kind of parameter. */
    private static List<String> formattedTypes() {
        return database.queryStrings("""
                SELECT DISTINCT format_type(oid, typmod)
                FROM pg_type,
                     LATERAL (SELECT NULL::int UNION ALL SELECT -1 UNION ALL
                              SELECT unnest(CASE
                                  WHEN typname IN ('varchar', 'bpchar', '_varchar', '_bpchar') THEN ARRAY[5, 14, 259]
                                  WHEN typname IN ('numeric', '_numeric') THEN ARRAY[4 + (5 << 16), 4 + (10 << 16 | 2),
                                      4 + (3 << 16 | (-2 & 2047)), 4 + (1000 << 16 | 1000)]
                                  WHEN typname IN ('bit', 'varbit', '_bit', '_varbit') THEN ARRAY[1, 8]
                                  WHEN typname ~ '^_?time' THEN ARRAY[0, 3, 6]
                                  WHEN typname ~ '^_?interval$' THEN
                                      ARRAY(SELECT fields << 16 | precision
                                            FROM unnest(ARRAY[32767, 4, 2, 8, 1024, 2048, 4096, 6, 1032, 3080, 7176, 3072,
                                                              7168, 6144]) fields,
                                                 unnest(ARRAY[65535, 0, 3]) precision
                                            WHERE precision = 65535 OR fields IN (32767, 4096, 7176, 7168, 6144))
                                  ELSE '{}'::int[] END)) AS modifiers(typmod)
                WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm')
                  AND NOT EXISTS (SELECT FROM pg_type e WHERE e.oid = pg_type.typelem AND e.typtype NOT IN ('b', 'r', 'm'))
                """);
    }

    @Test
    void readsAndWritesEveryTypeOfTheServer() {
        List<String> formatted = formattedTypes();
        assertThat(formatted).hasSizeGreaterThan(150);
        List<SqlType> types = formatted.stream()
                .map(text -> PostgresTypeText.parse(text, "public"))
                .toList();
        List<String> rendered =
                types.stream().map(type -> PostgresTypes.render(type, NAMES)).toList();
        assertThat(types).noneMatch(SqlType.Named.class::isInstance);
        assertThat(rendered.stream().map(text -> PostgresTypeText.parse(text, "public")))
                .containsExactlyElementsOf(types);
        assertThat(formattedByServer(rendered))
                .containsExactlyElementsOf(
                        formatted.stream().map(PostgresTypesTest::sameType).toList());
    }

    @Test
    void knowsAllTypesOfTheServerByName() {
        List<String> names = database.queryStrings("""
                SELECT format_type(oid, NULL) FROM pg_type
                WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm')
                  AND (typelem = 0 OR typsubscript = 'raw_array_subscript_handler'::regproc)
                UNION SELECT typname FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace
                  AND typtype IN ('b', 'r', 'm') AND typelem = 0 AND typname <> 'char'
                """);
        assertThat(names).allMatch(PostgresTypes::isServerName);
    }

    /** {@code bit} and {@code character} without a length are those of length 1. */
    private static String sameType(String text) {
        return Stream.of("bit", "character")
                .filter(base -> text.equals(base) || text.equals(base + "[]"))
                .map(base -> text.replace(base, base + "(1)"))
                .findFirst()
                .orElse(text);
    }

    private static List<String> formattedByServer(List<String> types) {
        String columns = IntStream.range(0, types.size())
                .mapToObj(i -> "c" + i + " " + types.get(i))
                .collect(Collectors.joining(", "));
        database.execute("CREATE TABLE t (" + columns + ")");
        return database.queryStrings("SELECT format_type(atttypid, atttypmod) FROM pg_attribute "
                + "WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int | integer",
                "INT8 | bigint",
                "bool | boolean",
                "varchar | character varying",
                "VARCHAR ( 20 ) | character varying(20)",
                "char | character(1)",
                "decimal(10, 2) | numeric(10,2)",
                "numeric(7) | numeric(7,0)",
                "float | double precision",
                "float(24) | real",
                "float(25) | double precision",
                "timestamptz(3) | timestamp(3) with time zone",
                "timestamp  with  time zone | timestamp with time zone",
                "timetz | time with time zone",
                "interval DAY TO SECOND (2) | interval day to second(2)",
                "text[][] | text[]",
                "int[3] | integer[]",
                "integer array | integer[]",
                "\"char\" | \"char\"",
                "pg_catalog.int4 | integer",
                "pg_catalog.varchar | character varying",
                "pg_catalog.\"char\" | \"char\"",
                "status | status",
                "Status | status",
                "\"Status\"[] | \"Status\"[]",
                "app.status | app.status",
                "app . \"My Type\" | app.\"My Type\"",
                "public.vector(3) | vector(3)",
                "geometry(Point,4326) | geometry(point,4326)",
                "public.date | public.date",
            })
    void readsWhatPeopleWrite(String written, String rendered) {
        assertThat(PostgresTypes.render(PostgresTypeText.parse(written, "public"), NAMES))
                .isEqualTo(rendered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "int; drop table x",
                "varchar(1,2)",
                "numeric(1,2,3)",
                "a.b.c",
                "serial",
                "text)",
                "int 4",
                "\"open",
                "varchar(x)",
                "varchar(99999999999)",
                "varchar with time zone",
                "date(3)",
                "int day to second",
                "float(54)",
            })
    void refusesWhatIsNoType(String text) {
        assertThatExceptionOfType(WhimbrelException.class)
                .isThrownBy(() -> PostgresTypeText.parse(text, "public"))
                .withMessageContaining(text);
    }

    @Test
    void aTypeOfTheServersNameIsQualified() {
        SqlType date = SqlType.named(new ObjectName("public", "date"));
        assertThat(PostgresTypes.render(date, NAMES)).isEqualTo("public.date");
    }

    @Test
    void anUnknownTypeWithoutANamespaceIsNeverMoreThanAName() {
        assertThat(PostgresTypes.render(new SqlType.Builtin("x; drop table y"), NAMES))
                .isEqualTo("\"x; drop table y\"");
    }

    @Test
    void refusesParametersThatTheServerRefuses() {
        assertThatExceptionOfType(WhimbrelException.class)
                .isThrownBy(() -> PostgresTypes.render(SqlType.varchar(0), NAMES))
                .withMessageContaining("takes 1 to");
    }
}
