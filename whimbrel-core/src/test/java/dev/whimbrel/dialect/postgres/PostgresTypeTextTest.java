package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresTypeTextTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void readsWhatTheServerWrites(String formatted, SqlType type) {
        assertThat(PostgresTypeText.formatted(formatted)).isEqualTo(type);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of("integer", SqlType.integer()),
                Arguments.of("double precision", new SqlType.Builtin("double precision")),
                Arguments.of("\"char\"", new SqlType.Builtin("\"char\"")),
                Arguments.of("bpchar", new SqlType.Builtin("bpchar")),
                Arguments.of("character varying", new SqlType.Varchar(null)),
                Arguments.of("character varying(20)", SqlType.varchar(20)),
                Arguments.of("character(5)", new SqlType.Char(5)),
                Arguments.of("numeric", new SqlType.Numeric(null, null)),
                Arguments.of("numeric(10,2)", SqlType.numeric(10, 2)),
                Arguments.of("numeric(3,-2)", SqlType.numeric(3, -2)),
                Arguments.of("bit(3)", new SqlType.Bit(false, 3)),
                Arguments.of("bit varying", new SqlType.Bit(true, null)),
                Arguments.of("bit varying(7)", new SqlType.Bit(true, 7)),
                Arguments.of("time without time zone", new SqlType.Time(false, null)),
                Arguments.of("time(3) with time zone", new SqlType.Time(true, 3)),
                Arguments.of("timestamp with time zone", SqlType.timestamptz()),
                Arguments.of("timestamp(0) without time zone", new SqlType.Timestamp(false, 0)),
                Arguments.of("interval", new SqlType.Interval(null, null)),
                Arguments.of("interval(4)", new SqlType.Interval(null, 4)),
                Arguments.of("interval year to month", new SqlType.Interval("year to month", null)),
                Arguments.of("interval day to second(3)", new SqlType.Interval("day to second", 3)),
                Arguments.of("interval second(2)", new SqlType.Interval("second", 2)),
                Arguments.of("integer[]", SqlType.integer().array()),
                Arguments.of("timestamp(2) with time zone[]", new SqlType.Timestamp(true, 2).array()),
                Arguments.of("app.status", SqlType.named(new ObjectName("app", "status"))),
                Arguments.of(
                        "\"My App\".\"a \"\"b\"\".c\"[]",
                        SqlType.named(new ObjectName("My App", "a \"b\".c")).array()),
                Arguments.of(
                        "public.geometry(Point,4326)",
                        new SqlType.Named(new ObjectName("public", "geometry"), List.of("Point", "4326"))));
    }

    @Test
    void whatTheServerNeverWritesIsRefused() {
        assertThatThrownBy(() -> PostgresTypeText.formatted("app.\"status"))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("app.\"status");
        assertThatThrownBy(() -> PostgresTypeText.formatted("app.vector(3"))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("app.vector(3");
    }

    @Test
    void everyTypeOfTheServerIsABuiltinOrHasARecordOfItsOwn() {
        try (TestDatabase database = TestServer.create()) {
            List<String> types = database.queryStrings("""
                    SELECT format_type(oid, NULL) FROM pg_type
                    WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm') AND typelem = 0""");

            assertThat(types).hasSizeGreaterThan(60).allSatisfy(type -> {
                SqlType parsed = PostgresTypeText.formatted(type);
                assertThat(parsed).isNotInstanceOf(SqlType.Named.class);
                if (parsed instanceof SqlType.Builtin builtin) {
                    assertThat(builtin.name()).isEqualTo(type);
                }
            });
        }
    }
}
