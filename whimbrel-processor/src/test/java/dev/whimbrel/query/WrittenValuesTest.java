package dev.whimbrel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.SchemaOnServer;
import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.Network;
import dev.whimbrel.table.type.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;
import shop.AllType;
import shop.AllTypes;
import shop.AllTypesMeta;
import shop.Colour;
import shop.NewAllType;
import shop.Size;

/** Values of all types, also the most unusual, come back as they were, by whatever way they were written. */
class WrittenValuesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String ODD =
            "a'b\"c\\d\te\nf\rg\bh\fi{j},k;l?m??n$1:o \\. \\N NULL \uD83D\uDC26 \u00e9\u0301 \uFFFF -- /* $$ */";

    private static SchemaOnServer server;
    private static Database db;

    /** The ways of a row into the database. */
    private enum Way {
        ONE(
                rows -> rows.forEach(row -> db.insert(row).execute()),
                rows -> rows.forEach(row -> db.insert(row).withoutValidation().execute())),
        MANY(
                rows -> db.insertAll(ALL_TYPES, rows).execute(),
                rows -> db.insertAll(ALL_TYPES, rows).withoutValidation().execute()),
        MANY_RETURNING(
                rows -> db.insertAll(ALL_TYPES, rows).returning(ALL_TYPES.id).fetch(),
                rows -> db.insertAll(ALL_TYPES, rows)
                        .withoutValidation()
                        .returning(ALL_TYPES.id)
                        .fetch()),
        LOAD(
                rows -> db.load(ALL_TYPES, rows.stream()),
                rows -> db.load(ALL_TYPES).withoutValidation().rows(rows.stream()));

        private final Consumer<List<NewAllType>> write;
        private final Consumer<List<NewAllType>> writeUnchecked;

        Way(Consumer<List<NewAllType>> write, Consumer<List<NewAllType>> writeUnchecked) {
            this.write = write;
            this.writeUnchecked = writeUnchecked;
        }
    }

    @BeforeAll
    static void build() {
        server = SchemaOnServer.of(ALL_TYPES);
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(server.database().jdbcUrl());
        db = Database.of(dataSource);
    }

    @AfterAll
    static void drop() {
        server.close();
    }

    @BeforeEach
    void empty() {
        server.execute("TRUNCATE all_types");
    }

    @ParameterizedTest
    @EnumSource
    void plainTypes(Way way) {
        assertComesBack(
                way,
                NewAllType.create()
                        .aSmallint(-32768)
                        .anInteger(Integer.MIN_VALUE)
                        .aBigint(Long.MIN_VALUE)
                        .aNumeric(new BigDecimal("12345678901234567890.000001"))
                        .aPrice(new BigDecimal("9.90"))
                        .aReal(Float.MIN_VALUE)
                        .aDouble(Double.MAX_VALUE)
                        .aBool(false)
                        .aVarchar(ODD)
                        .aShortVarchar("\\")
                        .aCharacter("abc")
                        .aText(ODD)
                        .aCitext(ODD)
                        .bytes(new byte[] {0, -1, 127, '\\', '\n', '\t', '"'})
                        .aUuid(UUID.fromString("0189dc55-0000-7000-8000-000000000001"))
                        .aDate(DAY)
                        .aTime(LocalTime.of(23, 59, 59, 999_999_000))
                        .aRoughTime(LocalTime.of(1, 2, 3))
                        .aTimetz(OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofHoursMinutes(5, 30)))
                        .aTimestamp(LocalDateTime.of(2026, 3, 29, 2, 30))
                        .aTimestamptz(NOON)
                        .aRoughTimestamptz(Instant.parse("2026-11-21T12:00:00.123Z"))
                        .anInterval(new Interval(Period.of(1, -2, 3), Duration.ofMillis(-3_723_500))));
    }

    @ParameterizedTest
    @EnumSource
    void structuredTypes(Way way) {
        assertComesBack(
                way,
                NewAllType.create()
                        .aJson("{\"b\":  1, \"c\": \"\\n\\\\\"}")
                        .aJsonb("{\"a\": [1, null, \"\\\"\\\\\\n\"]}")
                        .anInet(Network.of("192.168.1.5/24"))
                        .aCidr(Network.of("10.0.0.0/8"))
                        .aMacaddr("08:00:2b:01:02:03")
                        .aBit("1010")
                        .aVarbit("10101")
                        .anInt4range(Range.of(1, 5))
                        .anInt8range(Range.of(null, 5L))
                        .aNumrange(Range.closed(new BigDecimal("1.5"), new BigDecimal("2.5")))
                        .aDaterange(Range.of(DAY, null))
                        .aTsrange(Range.of(DAY.atStartOfDay(), DAY.atTime(12, 30)))
                        .aTstzrange(Range.closed(NOON, NOON.plusSeconds(60)))
                        .holidays(List.of(Range.of(DAY, DAY.plusDays(2)), Range.of(DAY.plusDays(5), DAY.plusDays(9))))
                        .aTsvector("'cat' 'sat'")
                        .anXml("<a>b</a>")
                        .colour(Colour.OFF_WHITE)
                        .size(Size.EXTRA_LARGE)
                        .aPoint(new AllTypes.Point(1.5, -2)));
    }

    @ParameterizedTest
    @EnumSource
    void arrays(Way way) {
        assertComesBack(
                way,
                NewAllType.create()
                        .tags(Arrays.asList("plain", ODD, "{}", "", "NULL", null, " "))
                        .matrix(List.of(Arrays.asList(1, null), List.of(3, 4)))
                        .instants(List.of(NOON, Instant.MAX, Instant.MIN))
                        .colours(List.of(Colour.DARK_RED, Colour.GREY))
                        .sizes(List.of(Size.SMALL, Size.EXTRA_LARGE)));
        assertComesBack(way, NewAllType.create().tags(List.of()).matrix(List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void endsOfTimeAndNumbers(Way way) {
        assertComesBack(
                way,
                NewAllType.create()
                        .aDate(LocalDate.MAX)
                        .aTimestamp(LocalDateTime.MIN)
                        .aTimestamptz(Instant.MAX)
                        .aReal(Float.NaN)
                        .aDouble(Double.NEGATIVE_INFINITY)
                        .aNumeric(new BigDecimal("-" + "9".repeat(500) + "." + "1".repeat(500)))
                        .aText("")
                        .bytes(new byte[0])
                        .anInt4range(Range.ofNothing())
                        .aDaterange(Range.of(null, null))
                        .holidays(List.of()));
        assertComesBack(
                way,
                NewAllType.create()
                        .aDate(LocalDate.MIN)
                        .aTimestamp(LocalDateTime.MAX)
                        .aTimestamptz(Instant.MIN)
                        .aReal(Float.POSITIVE_INFINITY)
                        .aDouble(Double.NaN)
                        .aNumeric(new BigDecimal("0." + "0".repeat(900) + "1")));
    }

    @ParameterizedTest
    @EnumSource
    void yearsOfFiveDigitsAndBeforeChrist(Way way) {
        assertComesBack(
                way,
                NewAllType.create()
                        .aDate(LocalDate.of(12026, 1, 2))
                        .aTimestamp(LocalDateTime.of(12026, 1, 2, 3, 4))
                        .aTimestamptz(Instant.parse("+12026-01-02T03:04:05Z"))
                        .aDaterange(Range.of(LocalDate.of(-43, 3, 15), LocalDate.of(12026, 1, 2)))
                        .instants(List.of(Instant.parse("-0043-03-15T10:00:00Z"))));
        assertComesBack(
                way,
                NewAllType.create()
                        .aDate(LocalDate.of(-43, 3, 15))
                        .aTimestamp(LocalDateTime.of(0, 12, 31, 23, 59))
                        .aTimestamptz(Instant.parse("-0043-03-15T10:00:00Z")));
    }

    @ParameterizedTest
    @EnumSource
    void nothing(Way way) {
        assertComesBack(way, NewAllType.create().aText(null).tags(null).aBool(null));
        assertComesBack(way, NewAllType.create());
    }

    @ParameterizedTest
    @EnumSource
    void textThatIsTooLongIsRefusedAndNotCut(Way way) {
        NewAllType tooLong = NewAllType.create().aShortVarchar("x".repeat(41));

        assertThatThrownBy(() -> way.write.accept(List.of(tooLong, tooLong)))
                .hasMessageContaining("must be at most 40 characters long");
        assertThatThrownBy(() -> way.writeUnchecked.accept(List.of(tooLong, tooLong)))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("value too long for type character varying(40)");
        assertThatThrownBy(() -> way.write.accept(List.of(
                        NewAllType.create().aBit("10101"), NewAllType.create().aBit("1"))))
                .hasMessageContaining("bit");
        assertThatThrownBy(() ->
                        way.writeUnchecked.accept(List.of(NewAllType.create().aCharacter("long"), NewAllType.create())))
                .hasMessageContaining("character(3)");
        assertThat(db.from(ALL_TYPES).count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aNulCharacterIsRefused(Way way) {
        NewAllType nul = NewAllType.create().aText("a\0b");

        assertThatThrownBy(() -> way.write.accept(List.of(nul, nul)))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageFindingMatch("NUL|0x00");
    }

    @Test
    void anyNumberOfRowsHasOneStatement() {
        List<NewAllType> rows = IntStream.range(0, 3)
                .mapToObj(i -> NewAllType.create().anInteger(i))
                .toList();

        assertThat(db.insertAll(ALL_TYPES, rows).toSql())
                .isEqualTo(db.insertAll(ALL_TYPES, rows).toSql());
        assertThat(db.insertAll(ALL_TYPES, rows).toSql().sql())
                .isEqualTo("INSERT INTO all_types (an_integer) SELECT * FROM unnest(CAST(? AS integer[]))");
    }

    private static void assertComesBack(Way way, NewAllType row) {
        server.execute("TRUNCATE all_types");

        way.write.accept(List.of(row, row));

        List<AllType> read = db.from(ALL_TYPES).fetch();
        assertThat(read).hasSize(2);
        Stream<Column<?>> columns = ALL_TYPES.columns().stream().skip(1);
        columns.forEach(column -> assertThat(read)
                .extracting(each ->
                        AllTypesMeta.INSTANCE.value(each, ALL_TYPES.columns().indexOf(column)))
                .as(column.name())
                .allSatisfy(value -> assertThat(value).isEqualTo(row.values().get(column))));
    }
}
