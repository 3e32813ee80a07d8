package dev.whimbrel.query;

import static company.Probes.PROBES;
import static dev.whimbrel.table.expression.Expressions.caseWhen;
import static dev.whimbrel.table.expression.Expressions.cast;
import static dev.whimbrel.table.expression.Expressions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.Network;
import dev.whimbrel.table.type.Range;
import dev.whimbrel.table.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shop.AllTypes;
import shop.Colour;
import shop.Size;

/** A value of each type goes to the server and comes back, by JDBC and by text, alone, compared and in arrays. */
@NullUnmarked
class TypeRoundTripTest {

    private static final ValuesDatabase VALUES = new ValuesDatabase();

    /** Types that the server can't compare. */
    private static final Set<String> WITHOUT_EQUALITY = Set.of("a_json", "an_xml", "a_point");

    private static final Instant OLD = Instant.parse("1800-01-01T00:00:00.123456Z");
    private static final Instant CAESAR = Instant.parse("-0043-03-15T12:00:00Z");
    private static final Instant FAR = Instant.parse("+99999-12-31T23:59:59.999999Z");

    @AfterAll
    static void close() {
        VALUES.close();
    }

    record Sample<T>(Expression<T> column, List<T> values) {

        @SafeVarargs
        static <T> Sample<T> of(Expression<T> column, T... values) {
            return new Sample<>(column, List.of(values));
        }
    }

    static List<Sample<?>> samples() {
        String long1000 = "1234567890".repeat(60) + "." + "0987654321".repeat(39) + "0987654321";
        AllTypes all = ALL_TYPES;
        return List.of(
                Sample.of(all.id, Long.MIN_VALUE, 0L),
                Sample.of(all.aSmallint, -32768, 32767),
                Sample.of(all.anInteger, Integer.MIN_VALUE, Integer.MAX_VALUE),
                Sample.of(all.aBigint, Long.MIN_VALUE, Long.MAX_VALUE),
                Sample.of(all.aNumeric, new BigDecimal(long1000), new BigDecimal("-0.000000001"), BigDecimal.ZERO),
                Sample.of(all.aPrice, new BigDecimal("-9999999999.99")),
                Sample.of(all.aReal, Float.NaN, Float.POSITIVE_INFINITY, Float.MIN_VALUE, Float.MAX_VALUE, 0.1f),
                Sample.of(all.aDouble, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, 0.1),
                Sample.of(all.aBool, true, false),
                Sample.of(
                        all.aVarchar,
                        "",
                        " ",
                        "NULL",
                        "null",
                        "it's",
                        "a\\b",
                        "\"q\"",
                        "{a,b}",
                        "\t\n",
                        "𝄞🐦",
                        "$1 ? {}"),
                Sample.of(all.aShortVarchar, "x".repeat(40), "🐦".repeat(40)),
                Sample.of(all.aCharacter, "abc"),
                Sample.of(
                        all.aText,
                        "",
                        "NULL",
                        "it's",
                        "a\\b",
                        "\"q\"",
                        "{a,b}",
                        "\t\r\n",
                        "𝄞🐦",
                        "? {}",
                        "a".repeat(100_000)),
                Sample.of(all.aCitext, "MiXed", ""),
                Sample.of(all.aUuid, new UUID(0, 0), new UUID(-1, -1)),
                Sample.of(
                        all.aDate,
                        LocalDate.MAX,
                        LocalDate.MIN,
                        LocalDate.of(99999, 12, 31),
                        LocalDate.of(0, 2, 28),
                        LocalDate.of(-43, 3, 15),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(1582, 10, 10)),
                Sample.of(all.aTime, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000)),
                Sample.of(all.aRoughTime, LocalTime.of(23, 59, 59)),
                Sample.of(
                        all.aTimetz,
                        OffsetTime.of(1, 2, 3, 4000, ZoneOffset.ofHoursMinutes(-5, -30)),
                        OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofTotalSeconds(4521))),
                Sample.of(
                        all.aTimestamp,
                        LocalDateTime.MAX,
                        LocalDateTime.MIN,
                        LocalDateTime.of(99999, 12, 31, 1, 2),
                        LocalDateTime.of(0, 2, 28, 0, 0),
                        LocalDateTime.of(1800, 1, 1, 0, 0, 0, 1000)),
                Sample.of(
                        all.aTimestamptz,
                        Instant.MAX,
                        Instant.MIN,
                        OLD,
                        CAESAR,
                        FAR,
                        Instant.EPOCH,
                        Instant.parse("0000-02-28T01:02:03Z")),
                Sample.of(all.aRoughTimestamptz, Instant.parse("2026-11-21T12:00:00.123Z")),
                Sample.of(
                        all.anInterval,
                        new Interval(Period.of(-1, 2, -3), Duration.ofMillis(-4500)),
                        Interval.of(Duration.ZERO),
                        Interval.of(Period.of(100_000, 11, 500)),
                        Interval.of(Duration.ofHours(-100).minusNanos(1000))),
                Sample.of(all.aJson, "{\"b\":  [1, \"\\\"\"]}"),
                Sample.of(all.aJsonb, "{\"a\": [1, null, \"\\\\ \\\" '\"]}", "null"),
                Sample.of(all.anInet, Network.of("10.0.0.1"), Network.of("fe80:0:0:0:0:0:0:1/10")),
                Sample.of(all.aCidr, Network.of("10.0.0.0/8")),
                Sample.of(all.aMacaddr, "08:00:2b:01:02:03"),
                Sample.of(all.aBit, "1010"),
                Sample.of(all.aVarbit, "1", "101010101"),
                Sample.of(
                        all.anInt4range,
                        Range.of(Integer.MIN_VALUE, Integer.MAX_VALUE),
                        Range.ofNothing(),
                        Range.of(null, null),
                        Range.of(1, null)),
                Sample.of(all.anInt8range, Range.of(Long.MIN_VALUE, Long.MAX_VALUE)),
                Sample.of(
                        all.aNumrange,
                        Range.closed(new BigDecimal("-1.50"), new BigDecimal(long1000)),
                        Range.ofNothing()),
                Sample.of(
                        all.aDaterange,
                        Range.of(LocalDate.of(-43, 3, 15), LocalDate.of(99999, 1, 1)),
                        Range.of(LocalDate.MIN, LocalDate.MAX)),
                Sample.of(all.aTsrange, Range.closed(LocalDateTime.of(0, 2, 28, 0, 0), LocalDateTime.MAX)),
                Sample.of(all.aTstzrange, Range.closed(CAESAR, FAR), Range.of(OLD, Instant.MAX)),
                Sample.of(
                        all.holidays, List.of(), List.of(Range.of(LocalDate.of(-43, 3, 15), LocalDate.of(2026, 1, 1)))),
                Sample.of(all.aTsvector, "'cat' 'it''s' 'sat'"),
                Sample.of(all.anXml, "<a>&lt;b</a>"),
                Sample.of(all.tags, List.of(), Arrays.asList("", null, "NULL", "a,b", "{}", "\"", "\\", "🐦", " ")),
                Sample.of(all.matrix, List.of(), List.of(Arrays.asList(1, null), Arrays.asList(null, 4))),
                Sample.of(all.instants, Arrays.asList(OLD, null, CAESAR, FAR, Instant.MAX, Instant.MIN)),
                Sample.of(all.colours, List.of(), Arrays.asList(Colour.values())),
                Sample.of(all.colour, Colour.values()),
                Sample.of(all.size, Size.values()),
                Sample.of(all.sizes, List.of(Size.values())),
                Sample.of(all.aPoint, new AllTypes.Point(1.5, -2)));
    }

    @TestFactory
    Stream<DynamicTest> everyValueComesBack() {
        return samples().stream()
                .flatMap(sample -> sample.values().stream()
                        .map(value ->
                                DynamicTest.dynamicTest(name(sample, value), () -> assertComesBack(sample, value))));
    }

    private static String name(Sample<?> sample, Object value) {
        String text = String.valueOf(value);
        return sample.column() + " " + text.substring(0, Math.min(40, text.length()));
    }

    private static <T> void assertComesBack(Sample<T> sample, Object any) {
        ColumnType<T> type = sample.column().type();
        @SuppressWarnings("unchecked")
        T sent = (T) any;
        Expression<T> expression = value(sent, type);

        assertThat(one(expression)).isEqualTo(sent);
        assertThat(type.codec().fromText(one(cast(expression, Types.TEXT))))
                .as("by text")
                .isEqualTo(sent);
        for (Nesting nesting : Nesting.values()) {
            assertThat(VALUES.db
                            .from(PROBES)
                            .with(PROBES.values, rows -> rows.select(expression))
                            .nesting(nesting)
                            .fetch()
                            .get(0)
                            .v2())
                    .as("nested")
                    .containsExactly(sent);
        }
        if (!WITHOUT_EQUALITY.contains(column(sample))) {
            assertThat(one(expression.eq(sent))).as("eq").isTrue();
            assertThat(one(expression.isNotDistinctFrom(sent)))
                    .as("not distinct")
                    .isTrue();
            assertThat(one(expression.in(List.of(sent)))).as("in").isTrue();
        }
        if (!(sent instanceof List<?>)) {
            List<T> list = new ArrayList<>(Arrays.asList(null, sent));
            assertThat(one(value(list, type.array()))).as("array").isEqualTo(list);
            List<List<T>> nested = List.of(list, list);
            assertThat(one(value(nested, type.array().array())))
                    .as("array of arrays")
                    .isEqualTo(nested);
        }
    }

    private static String column(Sample<?> sample) {
        return ALL_TYPES
                .columns()
                .get(ALL_TYPES.columns().indexOf(sample.column()))
                .name();
    }

    private static <T> T one(Expression<T> expression) {
        return VALUES.db.select(expression).fetchOne();
    }

    @Test
    void bytesComeBack() {
        byte[] bytes = {0, -1, 127, '\\', '\''};

        assertThat(one(value(bytes, Types.BYTEA))).isEqualTo(bytes);
        assertThat(one(value(bytes, Types.BYTEA).eq(bytes))).isTrue();
        assertThat(one(value(bytes, Types.BYTEA).in(List.of(bytes)))).isTrue();
        assertThat(one(value(List.of(bytes, new byte[0]), Types.BYTEA.array()))).containsExactly(bytes, new byte[0]);
    }

    @Test
    void aValueIsNotCutToTheLengthOfItsType() {
        String text = "x".repeat(50);
        BigDecimal number = new BigDecimal("1.239");

        assertThat(one(value(text, ALL_TYPES.aShortVarchar.type()))).isEqualTo(text);
        assertThat(one(value(number, ALL_TYPES.aPrice.type()))).isEqualTo(number);
        assertThat(VALUES.value(
                        caseWhen(ALL_TYPES.id.gt(5L), ALL_TYPES.aShortVarchar).otherwise(text)))
                .isEqualTo(text);
        assertThat(one(cast(value(number), ALL_TYPES.aPrice.type()))).isEqualTo(new BigDecimal("1.24"));
    }

    @Test
    void everyTypeOfColumnIsTried() {
        Set<String> left = new TreeSet<>();
        ALL_TYPES.columns().forEach(column -> left.add(column.name()));
        samples().forEach(sample -> left.remove(column(sample)));

        // Bytes have their own test, and the other two hold JSON as Java objects, which needs a JSON library.
        assertThat(left).containsExactlyInAnyOrder("bytes", "an_address", "metadata");
    }

    @Test
    void theCharacterNulIsRefusedClearly() {
        String expected = "A text has the character NUL (U+0000) at place 2, which PostgreSQL can't store."
                + " Take it out, or store the bytes in a bytea column.";

        assertThatThrownBy(() -> one(value("a\0b")))
                .isInstanceOf(WhimbrelException.class)
                .hasMessage(expected);
        assertThatThrownBy(() -> one(ALL_TYPES.aText.in("a\0b"))).isInstanceOf(WhimbrelException.class);
        assertThatThrownBy(() -> one(value(List.of("a\0b"), Types.TEXT.array())))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("NUL (U+0000)");
    }

    @Test
    void aNumericThatIsNoNumberIsRefusedClearly() {
        assertThatThrownBy(() -> one(cast(value("NaN"), Types.numeric(null, null))))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("NaN");
    }

    @Test
    void emptyListsOfAnyTypeAreEmptyArrays() {
        assertThat(one(value(
                        Collections.<Instant>emptyList(),
                        Types.timestamptz(null).array())))
                .isEmpty();
    }
}
