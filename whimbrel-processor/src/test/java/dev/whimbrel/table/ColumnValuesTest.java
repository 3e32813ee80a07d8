package dev.whimbrel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.Network;
import dev.whimbrel.table.type.Range;
import java.math.BigDecimal;
import java.sql.SQLException;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.AllType;
import shop.AllTypes;
import shop.AllTypesMeta;
import shop.Colour;
import shop.NewAllType;
import shop.Size;

/** The value of each type goes to the server and comes back as it was. */
class ColumnValuesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static SchemaOnServer server;

    @BeforeAll
    static void build() {
        server = SchemaOnServer.of(ALL_TYPES);
    }

    @AfterAll
    static void drop() {
        server.close();
    }

    @BeforeEach
    void empty() {
        server.execute("TRUNCATE all_types");
    }

    @Test
    void valuesOfAllTypesComeBack() throws SQLException {
        assertComesBack(NewAllType.create()
                .aSmallint(-32768)
                .anInteger(7)
                .aBigint(Long.MAX_VALUE)
                .aNumeric(new BigDecimal("12345678901234567890.000001"))
                .aPrice(new BigDecimal("9.90"))
                .aReal(1.5f)
                .aDouble(-0.1)
                .aBool(false)
                .aVarchar("a'b")
                .aShortVarchar("\\")
                .aCharacter("abc")
                .aText("zwölf \"Boxkämpfer\"")
                .aCitext("Case")
                .bytes(new byte[] {0, -1, 127})
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

    @Test
    void structuredValuesComeBack() throws SQLException {
        assertComesBack(NewAllType.create()
                .aJson("{\"b\":  1}")
                .aJsonb("{\"a\": [1, null]}")
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
                .tags(List.of("plain", "it's", "a \"quote\"", "a,b", "{}", "", "NULL", "back\\slash"))
                .matrix(List.of(List.of(1, 2), List.of(3, 4)))
                .instants(List.of(NOON, Instant.MAX))
                .colours(List.of(Colour.DARK_RED, Colour.GREY))
                .colour(Colour.OFF_WHITE)
                .size(Size.EXTRA_LARGE)
                .sizes(List.of(Size.SMALL, Size.EXTRA_LARGE))
                .aPoint(new AllTypes.Point(1.5, -2)));
    }

    @Test
    void endsOfTimeAndOfRangesComeBack() throws SQLException {
        assertComesBack(NewAllType.create()
                .aDate(LocalDate.MAX)
                .aTimestamp(LocalDateTime.MIN)
                .aTimestamptz(Instant.MAX)
                .anInt4range(Range.ofNothing())
                .aDaterange(Range.of(null, null))
                .holidays(List.of())
                .tags(Arrays.asList("a", null)));
    }

    @Test
    void nothingIsReadAsNull() throws SQLException {
        Rows.insert(server.connection(), NewAllType.create().aText(null));

        AllType row = only();
        for (int i = 1; i < ALL_TYPES.columns().size(); i++) {
            assertThat(AllTypesMeta.INSTANCE.value(row, i)).isNull();
        }
    }

    @Test
    void aNullInANotNullColumnIsNamed() throws SQLException {
        try (var statement = server.connection().createStatement();
                var rows = statement.executeQuery("SELECT NULL::bigint")) {
            rows.next();
            assertThatThrownBy(() -> RowReader.of(rows, 1).required(ALL_TYPES.id))
                    .isInstanceOf(WhimbrelException.class)
                    .hasMessageStartingWith("all_types.id is NOT NULL by its class, but NULL was read.");
        }
    }

    private static void assertComesBack(NewAllType row) throws SQLException {
        Rows.insert(server.connection(), row);

        AllType read = only();
        row.values()
                .forEach((column, value) -> assertThat(AllTypesMeta.INSTANCE.value(
                                read, ALL_TYPES.columns().indexOf(column)))
                        .as(column.name())
                        .isEqualTo(value));
    }

    private static AllType only() throws SQLException {
        List<AllType> rows = Rows.all(server.connection(), ALL_TYPES, AllTypesMeta.INSTANCE);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
