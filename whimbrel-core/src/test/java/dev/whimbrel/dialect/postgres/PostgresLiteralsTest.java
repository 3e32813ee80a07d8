package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Values go to the server as literals, in a query and as a default, and come back the same. */
class PostgresLiteralsTest {

    private static TestDatabase database;
    private static Connection connection;

    @BeforeContainer
    static void connect() throws SQLException {
        database = TestServer.create();
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        connection.close();
        database.close();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "",
                "'",
                "''",
                "\\",
                "\\'",
                "'; DROP TABLE x; --",
                "a\nb",
                "\r\n",
                "E'x'",
                "IS NOT NULL",
                "$$",
                "😀",
                "\u0001",
                "?",
                "{}",
                "{a,b}",
                "NULL",
                "null",
                "\"",
                "\\x41",
                "é",
                "\uFEFF",
                "\u2028");
        Arbitrary<String> any = Arbitraries.strings()
                .excludeChars('\0')
                .ofMaxLength(30)
                .filter(text ->
                        java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text));
        return Arbitraries.oneOf(hostile, any);
    }

    @Property(tries = 200)
    void text(@ForAll("texts") String text) throws SQLException {
        assertReadsBack(text, SqlType.text(), text);
        assertThat(string("SELECT " + PostgresLiterals.of(text))).isEqualTo(text);
    }

    @Property(tries = 100)
    void textWhenBackslashesEscape(@ForAll("texts") String text) throws SQLException {
        execute("SET LOCAL standard_conforming_strings = off; SET LOCAL escape_string_warning = off");
        assertThat(string("SELECT " + PostgresLiterals.of(text))).isEqualTo(text);
        connection.rollback();
    }

    @Property(tries = 60)
    void wholeNumbers(@ForAll long number) throws SQLException {
        assertReadsBack(number, SqlType.bigint(), String.valueOf(number));
        assertReadsBack((int) number, SqlType.integer(), String.valueOf((int) number));
        assertReadsBack((short) number, SqlType.smallint(), String.valueOf((short) number));
        assertReadsBack((byte) number, SqlType.smallint(), String.valueOf((byte) number));
        assertReadsBack(number, SqlType.text(), String.valueOf(number));
    }

    @Property(tries = 80)
    void decimals(@ForAll BigDecimal number) throws SQLException {
        assertReadsBack(number, new SqlType.Numeric(null, null), number.toPlainString());
        assertReadsBack(
                number.toBigInteger(),
                new SqlType.Numeric(null, null),
                number.toBigInteger().toString());
    }

    @Example
    void decimalsWithAFarExponent() throws SQLException {
        for (String number : List.of("1E+1000", "-7.25E-900", "1E-6", "123E+5", "0E-10", "0E+60")) {
            BigDecimal decimal = new BigDecimal(number);
            assertThat(new BigDecimal(string("SELECT " + PostgresLiterals.of(decimal))))
                    .isEqualByComparingTo(decimal);
        }
        BigInteger wide = BigInteger.TEN.pow(2000).negate();
        assertThat(string("SELECT " + PostgresLiterals.of(wide))).isEqualTo(wide.toString());
    }

    @Property(tries = 150)
    void floatingPoint(@ForAll("doubles") double number) throws SQLException {
        assertThat(Double.parseDouble(readBack(number, new SqlType.Builtin("double precision"))))
                .isEqualTo((Double) number);
        Float single = (float) number;
        assertThat(Float.parseFloat(readBack(single, new SqlType.Builtin("real"))))
                .isEqualTo(single);
        assertThat(Double.parseDouble(string("SELECT (" + PostgresLiterals.of(number) + ")::double precision")))
                .isEqualTo((Double) number);
    }

    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.longs().map(Double::longBitsToDouble),
                Arbitraries.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE,
                        -0.0,
                        (double) Float.MIN_VALUE,
                        (double) Float.MAX_VALUE,
                        0.1));
    }

    @Property(tries = 20)
    void booleans(@ForAll boolean bool) throws SQLException {
        assertReadsBack(bool, SqlType.bool(), bool ? "t" : "f");
        assertReadsBack(bool, SqlType.text(), String.valueOf(bool));
    }

    @Property(tries = 50)
    void uuids(@ForAll long high, @ForAll long low) throws SQLException {
        UUID uuid = new UUID(high, low);
        assertReadsBack(uuid, SqlType.uuid(), uuid.toString());
    }

    @Property(tries = 100)
    void bytes(@ForAll byte[] bytes) throws SQLException {
        String hex = readBack(bytes, SqlType.bytea());
        assertThat(java.util.HexFormat.of().parseHex(hex.substring(2))).isEqualTo(bytes);
    }

    @Example
    void enumConstantsByTheirName() throws SQLException {
        assertReadsBack(ChronoUnit.DAYS, SqlType.text(), "DAYS");
        assertReadsBack('ß', SqlType.text(), "ß");
    }

    @Property(tries = 300)
    void pointsInTime(@ForAll("instants") Instant instant, @ForAll("offsets") ZoneOffset offset) throws SQLException {
        assertSame(instant, "timestamptz", instant);
        assertSame(instant, "timestamptz", instant.atOffset(offset));
        assertSame(instant, "timestamptz", instant.atZone(offset));
    }

    private static void assertSame(Instant expected, String type, Object value) throws SQLException {
        String micros = string("SELECT extract(epoch FROM " + PostgresLiterals.of(value) + "::" + type + ") * 1000000");
        BigDecimal exact = BigDecimal.valueOf(expected.getEpochSecond())
                .movePointRight(6)
                .add(BigDecimal.valueOf(expected.getNano() / 1000));
        assertThat(new BigDecimal(micros)).isEqualByComparingTo(exact);
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(-210_000_000_000L, 9_000_000_000_000L),
                Arbitraries.longs().between(-70_000_000_000L, 300_000_000_000L));
        return seconds.flatMap(second ->
                Arbitraries.longs().between(0, 999_999).map(micros -> Instant.ofEpochSecond(second, micros * 1000)));
    }

    @Provide
    Arbitrary<ZoneOffset> offsets() {
        return Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(-18 * 60, 18 * 60)
                        .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60)),
                Arbitraries.integers().between(-18 * 3600, 18 * 3600).map(ZoneOffset::ofTotalSeconds));
    }

    @Property(tries = 300)
    void datesAndTimesOfTheWallClock(@ForAll("instants") Instant instant) throws SQLException {
        LocalDateTime dateTime = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        assertSame(instant, "timestamp", dateTime);
        assertSame(dateTime.toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC), "date", dateTime.toLocalDate());
        LocalTime time = dateTime.toLocalTime();
        assertThat(LocalTime.parse(readBack(time, new SqlType.Time(false, null))))
                .isEqualTo(time);
    }

    @Example
    void datesFarAway() throws SQLException {
        assertReadsBack(LocalDate.of(9999, 12, 31), SqlType.date(), "9999-12-31");
        assertReadsBack(LocalDate.of(10000, 1, 1), SqlType.date(), "10000-01-01");
        assertReadsBack(LocalDate.of(5874897, 12, 31), SqlType.date(), "5874897-12-31");
        assertReadsBack(LocalDate.of(0, 2, 29), SqlType.date(), "0001-02-29 BC");
        assertReadsBack(LocalDate.of(-4712, 1, 1), SqlType.date(), "4713-01-01 BC");
        assertReadsBack(LocalDate.of(33, 4, 3), SqlType.date(), "0033-04-03");
        assertReadsBack(LocalDate.MAX, SqlType.date(), "infinity");
        assertReadsBack(LocalDate.MIN, SqlType.date(), "-infinity");
        assertReadsBack(LocalDateTime.MAX, new SqlType.Timestamp(false, null), "infinity");
        assertReadsBack(Instant.MIN, SqlType.timestamptz(), "-infinity");
        assertReadsBack(OffsetDateTime.MAX, SqlType.timestamptz(), "infinity");
    }

    @Example
    void timesWithAnOffset() throws SQLException {
        OffsetTime time = OffsetTime.of(23, 59, 59, 999_999_000, ZoneOffset.ofHoursMinutes(-11, -30));
        assertReadsBack(time, new SqlType.Time(true, null), "23:59:59.999999-11:30");
        assertReadsBack(
                LocalDateTime.of(2024, 3, 31, 2, 30)
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toOffsetDateTime(),
                new SqlType.Timestamp(false, null),
                "2024-03-31 03:30:00");
    }

    @Example
    void nanosecondsAreLeftOff() throws SQLException {
        assertReadsBack(LocalTime.MAX, new SqlType.Time(false, null), "23:59:59.999999");
    }

    @Example
    void datesUnderAnyDateStyle() throws SQLException {
        // The style changes within one statement only, because the driver insists on ISO between statements.
        execute("""
                CREATE FUNCTION seconds(style text, expression text) RETURNS text LANGUAGE plpgsql AS $$
                DECLARE result text;
                BEGIN
                    PERFORM set_config('DateStyle', style, true);
                    EXECUTE 'SELECT extract(epoch FROM ' || expression || ')' INTO result;
                    PERFORM set_config('DateStyle', 'ISO, MDY', true);
                    RETURN result;
                END $$
                """);
        for (String style : List.of("SQL, DMY", "German, DMY", "Postgres, MDY", "ISO, YMD")) {
            for (Object value : List.of(
                    Instant.parse("2024-02-01T03:04:05Z"),
                    OffsetDateTime.parse("-0043-02-01T00:00:00+05:30"),
                    OffsetDateTime.parse("+12024-02-01T03:04:05-03:00"))) {
                Instant expected = value instanceof OffsetDateTime dateTime ? dateTime.toInstant() : (Instant) value;
                String expression = PostgresLiterals.of(value) + "::timestamptz";
                String seconds = string("SELECT seconds('" + style + "', " + PostgresLiterals.quote(expression) + ")");
                assertThat(new BigDecimal(seconds)).isEqualByComparingTo(BigDecimal.valueOf(expected.getEpochSecond()));
            }
        }
        connection.rollback();
    }

    @Property(tries = 200)
    void durations(@ForAll("durations") Duration duration) throws SQLException {
        String literal = PostgresLiterals.of(duration);
        for (String style : List.of("postgres", "sql_standard")) {
            execute("SET LOCAL IntervalStyle = " + style);
            String seconds = string("SELECT extract(epoch FROM " + literal + "::interval)");
            assertThat(new BigDecimal(seconds))
                    .isEqualByComparingTo(
                            BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9)));
        }
        connection.rollback();
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-5_000_000L, 5_000_000L),
                        Arbitraries.longs().between(-9_000_000_000_000_000_000L, 9_000_000_000_000_000_000L))
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
    }

    @Property(tries = 100)
    void periods(@ForAll short years, @ForAll short months, @ForAll short days) throws SQLException {
        String literal = PostgresLiterals.of(Period.of(years, months, days)) + "::interval";
        for (String style : List.of("postgres", "sql_standard")) {
            execute("SET LOCAL IntervalStyle = " + style);
            assertThat(string("SELECT " + literal + " = make_interval(" + years + ", " + months + ", 0, " + days
                            + ") AND extract(day FROM " + literal + ") = " + days))
                    .isEqualTo("t");
        }
        connection.rollback();
    }

    @Property(tries = 200)
    void listsOfText(@ForAll("textLists") List<String> texts) throws SQLException {
        assertThat(textArray(readBack(texts, SqlType.text().array()))).isEqualTo(texts);
    }

    @Provide
    Arbitrary<List<String>> textLists() {
        return texts().injectNull(0.2).list().ofMaxSize(5);
    }

    private static List<String> textArray(String arrayText) throws SQLException {
        List<String> read = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT unnest(" + PostgresLiterals.quote(arrayText) + "::text[])")) {
            while (rows.next()) {
                read.add(rows.getString(1));
            }
        }
        return read;
    }

    @Example
    void arraysOfEveryKind() throws SQLException {
        assertReadsBack(new int[] {1, -2}, SqlType.integer().array(), "{1,-2}");
        assertReadsBack(new Integer[] {1, null}, SqlType.integer().array(), "{1,NULL}");
        assertReadsBack(List.of(), SqlType.text().array(), "{}");
        assertReadsBack(List.of(List.of(), List.of()), SqlType.text().array(), "{}");
        assertReadsBack(
                List.of(List.of("a", "b c"), Arrays.asList("d", null)),
                SqlType.text().array(),
                "{{a,\"b c\"},{d,NULL}}");
        assertReadsBack(new int[][] {{1, 2}, {3, 4}}, SqlType.bigint().array(), "{{1,2},{3,4}}");
        assertReadsBack(List.of(true, false), SqlType.bool().array(), "{t,f}");
        assertReadsBack(List.of(new byte[] {1, 2}), SqlType.bytea().array(), "{\"\\\\x0102\"}");
        assertReadsBack(List.of(LocalDate.of(2024, 1, 2)), SqlType.date().array(), "{2024-01-02}");
        assertReadsBack(List.of(Double.NaN, 1.5), new SqlType.Builtin("real").array(), "{NaN,1.5}");
        assertReadsBack(List.of(ChronoUnit.DAYS), SqlType.text().array(), "{DAYS}");
    }

    @Example
    void listsOfUnequalLengthAreRefused() {
        assertRefused(List.of(List.of(1), List.of(1, 2)), "aren't equally long");
        assertRefused(List.of(List.of(1), 2), "aren't equally long");
    }

    @Example
    void json() throws SQLException {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", List.of(1, "x\"\\\n\u0001", true));
        map.put("b", null);
        map.put("c", Map.of("d", 1.5));
        assertReadsBack(
                map, SqlType.jsonb(), "{\"a\": [1, \"x\\\"\\\\\\n\\u0001\", true], \"b\": null, \"c\": {\"d\": 1.5}}");
        assertReadsBack("{\"as\": \"written\"}", SqlType.jsonb(), "{\"as\": \"written\"}");
        assertReadsBack(List.of(), SqlType.jsonb(), "[]");
        assertReadsBack(new int[] {1}, SqlType.jsonb(), "[1]");
        assertReadsBack(5, SqlType.jsonb(), "5");
        assertReadsBack(false, new SqlType.Builtin("json"), "false");
    }

    @Example
    void nullIsNull() throws SQLException {
        assertThat(PostgresLiterals.of(null)).isEqualTo("NULL");
        assertThat(PostgresLiterals.of(null, SqlType.jsonb())).isEqualTo("NULL");
    }

    @Example
    void refusesWhatCantBeStored() {
        assertRefused("a\0b", "NUL character at position 2");
        assertRefused("half \ud83d", "surrogate");
        assertRefused(new Date(), "Use a type of java.time");
        assertRefused(Map.of(), "json");
        assertRefused(new Object(), "java.lang.Object can't be written as a literal");
    }

    private static void assertRefused(Object value, String reason) {
        assertThatExceptionOfType(WhimbrelException.class)
                .isThrownBy(() -> PostgresLiterals.of(value))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_DEFINITION))
                .withMessageContaining(reason);
    }

    private static void assertReadsBack(Object value, SqlType type, String text) throws SQLException {
        assertThat(readBack(value, type)).isEqualTo(text);
    }

    /** What the server has of a value, inserted and as a column's default, which is the same. */
    private static String readBack(Object value, SqlType type) throws SQLException {
        String literal = PostgresLiterals.of(value, type);
        ColumnDef column = ColumnDef.of("by_default", type).withDefault(new DefaultValue.Literal(value));
        ColumnDef given = ColumnDef.of("given", type);
        ColumnSql columns = new ColumnSql(new PostgresNames("public"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL TimeZone = 'UTC'");
            statement.execute("CREATE TABLE t (" + columns.definition(column) + ", " + columns.definition(given) + ")");
            statement.execute("INSERT INTO t (given) VALUES (" + literal + ")");
            try (ResultSet row =
                    statement.executeQuery("SELECT by_default::text, given::text, by_default, given FROM t")) {
                row.next();
                boolean bool = type.equals(SqlType.bool());
                String byDefault = row.getString(bool ? 3 : 1);
                assertThat(row.getString(bool ? 4 : 2)).isEqualTo(byDefault);
                return byDefault;
            }
        } finally {
            connection.rollback();
        }
    }

    private static String string(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
