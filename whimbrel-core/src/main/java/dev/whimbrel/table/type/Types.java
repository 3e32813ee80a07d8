package dev.whimbrel.table.type;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The types of columns that Whimbrel knows, with the Java type that each is read as. */
public final class Types {

    /** {@code integer}. */
    public static final ColumnType<Integer> INTEGER = ColumnType.of(
            SqlType.integer(),
            JdbcCodec.of(
                    (rows, column) -> JdbcCodec.orNull(rows.getInt(column), rows),
                    PreparedStatement::setInt,
                    Integer::valueOf));

    /** {@code smallint}; JDBC reads it as an Integer too. */
    public static final ColumnType<Integer> SMALLINT = ColumnType.of(SqlType.smallint(), INTEGER.codec());

    /** {@code bigint}. */
    public static final ColumnType<Long> BIGINT = ColumnType.of(
            SqlType.bigint(),
            JdbcCodec.of(
                    (rows, column) -> JdbcCodec.orNull(rows.getLong(column), rows),
                    PreparedStatement::setLong,
                    Long::valueOf));

    /** {@code real}. */
    public static final ColumnType<Float> REAL = ColumnType.of(
            new SqlType.Builtin("real"),
            JdbcCodec.of(
                    (rows, column) -> JdbcCodec.orNull(rows.getFloat(column), rows),
                    PreparedStatement::setFloat,
                    Float::valueOf));

    /** {@code double precision}. */
    public static final ColumnType<Double> DOUBLE_PRECISION = ColumnType.of(
            new SqlType.Builtin("double precision"),
            JdbcCodec.of(
                    (rows, column) -> JdbcCodec.orNull(rows.getDouble(column), rows),
                    PreparedStatement::setDouble,
                    Double::valueOf));

    /** {@code boolean}. */
    public static final ColumnType<Boolean> BOOL = ColumnType.of(
            SqlType.bool(),
            JdbcCodec.of(
                    (rows, column) -> JdbcCodec.orNull(rows.getBoolean(column), rows),
                    PreparedStatement::setBoolean,
                    text -> text.equals("t") || text.equals("true")));

    /** {@code text}. */
    public static final ColumnType<String> TEXT =
            ColumnType.of(SqlType.text(), JdbcCodec.of(ResultSet::getString, NulCharacter::setString, text -> text));

    /** {@code uuid}. */
    public static final ColumnType<UUID> UUID =
            ColumnType.of(SqlType.uuid(), JdbcCodec.of(UUID.class, java.util.UUID::fromString));

    /** {@code bytea}. */
    public static final ColumnType<byte[]> BYTEA = ColumnType.of(SqlType.bytea(), ByteaCodec.INSTANCE);

    /** {@code date}. */
    public static final ColumnType<LocalDate> DATE =
            ColumnType.of(SqlType.date(), JdbcCodec.of(LocalDate.class, TimeTexts::text, TimeTexts::date));

    /** The way of a value that is read as its text, whatever its type is. */
    public static final Codec<String> TEXT_FORM = TextCodec.STRING;

    private Types() {}

    /**
     * The type of a value that comes without one, by its class: {@code text} of a String, {@code timestamptz} of an Instant, the
     * enum of a constant.
     *
     * @throws dev.whimbrel.WhimbrelException {@code INVALID_QUERY} where its class doesn't say it, as for JSON
     */
    @SuppressWarnings("unchecked")
    public static <T> ColumnType<T> ofValue(T value) {
        return (ColumnType<T>) JavaTypes.of(value);
    }

    /** The type of the elements of arrays. */
    public static <T> ColumnType<T> elementOf(ColumnType<List<T>> array) {
        if (array.codec() instanceof ArrayCodec<T> codec) {
            return codec.element();
        }
        throw new IllegalArgumentException(array.sqlType() + " is not an array type that Whimbrel knows.");
    }

    /** The type of the ends of ranges. */
    public static <T> ColumnType<T> endOf(ColumnType<Range<T>> range) {
        if (range.codec() instanceof RangeCodec<T> codec) {
            return codec.element();
        }
        throw new IllegalArgumentException(range.sqlType() + " is not a range type that Whimbrel knows.");
    }

    /** {@code numeric}, with or without digits. */
    public static ColumnType<BigDecimal> numeric(@Nullable Integer precision, @Nullable Integer scale) {
        JdbcCodec<BigDecimal> codec = new JdbcCodec<>(
                ResultSet::getBigDecimal, PreparedStatement::setBigDecimal, BigDecimal::toPlainString, BigDecimal::new);
        return ColumnType.of(new SqlType.Numeric(precision, scale), codec);
    }

    /** {@code varchar}. */
    public static ColumnType<String> varchar(@Nullable Integer length) {
        return ColumnType.of(new SqlType.Varchar(length), TEXT.codec());
    }

    /** {@code time}. */
    public static ColumnType<LocalTime> time(@Nullable Integer precision) {
        return ColumnType.of(new SqlType.Time(false, precision), JdbcCodec.of(LocalTime.class, TimeTexts::time));
    }

    /** {@code time with time zone}. */
    public static ColumnType<OffsetTime> timetz(@Nullable Integer precision) {
        return ColumnType.of(new SqlType.Time(true, precision), JdbcCodec.of(OffsetTime.class, TimeTexts::offsetTime));
    }

    /** {@code timestamp}. */
    public static ColumnType<LocalDateTime> timestamp(@Nullable Integer precision) {
        return ColumnType.of(
                new SqlType.Timestamp(false, precision),
                JdbcCodec.of(LocalDateTime.class, TimeTexts::text, TimeTexts::dateTime));
    }

    /** {@code timestamp with time zone}. */
    public static ColumnType<Instant> timestamptz(@Nullable Integer precision) {
        return ColumnType.of(new SqlType.Timestamp(true, precision), InstantCodec.INSTANCE);
    }

    /** {@code interval}. */
    public static ColumnType<Interval> interval() {
        return interval(null, null);
    }

    /**
     * {@code interval} with its parameters.
     *
     * @param fields the fields that are kept, for example {@code day to second}; null for all
     * @param precision digits of the seconds' fraction, 0 to 6; null for the server's default
     */
    public static ColumnType<Interval> interval(@Nullable String fields, @Nullable Integer precision) {
        return ColumnType.of(new SqlType.Interval(fields, precision), IntervalCodec.INSTANCE);
    }

    /** {@code inet} or {@code cidr}. */
    public static ColumnType<Network> network(String name) {
        return ColumnType.of(new SqlType.Builtin(name), new TextCodec<>(Network::toString, Network::of));
    }

    /** A type of the server that is read as its text. */
    public static ColumnType<String> string(SqlType type) {
        return ColumnType.of(type, TextCodec.STRING);
    }

    /** {@code json} or {@code jsonb} that holds values of a type. */
    public static <T> ColumnType<T> json(String name, Type type) {
        return ColumnType.of(new SqlType.Builtin(name), new JsonValueCodec<>(type));
    }

    /** An enum of the database. */
    public static <E extends Enum<E>> ColumnType<E> enumeration(EnumLabels<E> labels) {
        TextCodec<E> codec = new TextCodec<>(labels::label, labels::constant);
        return new ColumnType<>(SqlType.named(labels.name()), codec, labels, null);
    }

    /** An enum as text. */
    public static <E extends Enum<E>> ColumnType<E> enumText(EnumLabels<E> labels) {
        return ColumnType.of(SqlType.text(), new TextCodec<>(labels::label, labels::constant));
    }

    /** A range type of the server over a type of its elements. */
    public static <T> ColumnType<Range<T>> range(String name, ColumnType<T> element) {
        return ColumnType.of(new SqlType.Builtin(name), new RangeCodec<>(element));
    }

    /** A multirange type of the server over a type of its elements. */
    public static <T> ColumnType<List<Range<T>>> multirange(String name, ColumnType<T> element) {
        return ColumnType.of(new SqlType.Builtin(name), new MultirangeCodec<>(new RangeCodec<>(element)));
    }

    /** {@code vector(dimensions)} of the extension pgvector. */
    public static ColumnType<float[]> vector(int dimensions) {
        SqlType type = new SqlType.Named(new ObjectName("public", "vector"), List.of(Integer.toString(dimensions)));
        return ColumnType.of(type, VectorCodec.INSTANCE).withExtension("vector");
    }

    /** {@code citext}: text whose case doesn't count, of the extension of the same name. */
    public static ColumnType<String> citext() {
        return string(SqlType.named(new ObjectName("public", "citext"))).withExtension("citext");
    }
}
