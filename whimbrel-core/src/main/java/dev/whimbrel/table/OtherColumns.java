package dev.whimbrel.table;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.type.Codec;
import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.EnumLabels;
import dev.whimbrel.table.type.JsonType;
import dev.whimbrel.table.type.Network;
import dev.whimbrel.table.type.Range;
import dev.whimbrel.table.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** Columns of enums, JSON, ranges, networks and types of one's own. */
abstract sealed class OtherColumns extends TimeColumns permits Relation {

    OtherColumns() {}

    /** {@code uuid}. */
    protected final Required<UUID> uuid() {
        return column(Types.UUID);
    }

    /** An enum type of the database with the constants of a Java enum; see {@code @DbEnum} and {@code @Label}. */
    protected final <E extends Enum<E>> Required<E> enumeration(Class<E> type) {
        return column(Types.enumeration(EnumLabels.of(type)));
    }

    /** The constants of a Java enum as text, which a check keeps to their labels. */
    protected final <E extends Enum<E>> Required<E> enumText(Class<E> type) {
        EnumLabels<E> labels = EnumLabels.of(type);
        return column(Types.enumText(labels)).plus(new ColumnFact.OneOf(labels.all()));
    }

    /** {@code jsonb}, as its text. */
    protected final Required<String> jsonb() {
        return column(Types.string(SqlType.jsonb()));
    }

    /** {@code jsonb} that holds values of a class, for example of a record. */
    protected final <T> Required<T> jsonb(Class<T> type) {
        return column(Types.json("jsonb", type));
    }

    /** {@code jsonb} that holds values of a type: {@code jsonb(new JsonType<Map<String, Object>>() {})}. */
    protected final <T> Required<T> jsonb(JsonType<T> type) {
        return column(Types.json("jsonb", type.type()));
    }

    /** {@code json}, as its text: kept as it is written; it can't be compared. */
    protected final Required<String> json() {
        return column(Types.string(new SqlType.Builtin("json")));
    }

    /** {@code json} that holds values of a class. */
    protected final <T> Required<T> json(Class<T> type) {
        return column(Types.json("json", type));
    }

    /** {@code json} that holds values of a type. */
    protected final <T> Required<T> json(JsonType<T> type) {
        return column(Types.json("json", type.type()));
    }

    /** {@code inet}: a network address. */
    protected final Required<Network> inet() {
        return column(Types.network("inet"));
    }

    /** {@code cidr}: a network. */
    protected final Required<Network> cidr() {
        return column(Types.network("cidr"));
    }

    /** {@code macaddr}: a hardware address, as its text. */
    protected final Required<String> macaddr() {
        return column(Types.string(new SqlType.Builtin("macaddr")));
    }

    /** {@code int4range}. */
    protected final Required<Range<Integer>> int4range() {
        return column(Types.range("int4range", Types.INTEGER));
    }

    /** {@code int8range}. */
    protected final Required<Range<Long>> int8range() {
        return column(Types.range("int8range", Types.BIGINT));
    }

    /** {@code numrange}. */
    protected final Required<Range<BigDecimal>> numrange() {
        return column(Types.range("numrange", Types.numeric(null, null)));
    }

    /** {@code daterange}. */
    protected final Required<Range<LocalDate>> daterange() {
        return column(Types.range("daterange", Types.DATE));
    }

    /** {@code tsrange}. */
    protected final Required<Range<LocalDateTime>> tsrange() {
        return column(Types.range("tsrange", Types.timestamp(null)));
    }

    /** {@code tstzrange}. */
    protected final Required<Range<Instant>> tstzrange() {
        return column(Types.range("tstzrange", Types.timestamptz(null)));
    }

    /**
     * A multirange: {@code multirange("datemultirange", Types.DATE)}.
     *
     * @param name the server's name of the type
     * @param element the type of the ranges' ends
     */
    protected final <T> Required<List<Range<T>>> multirange(String name, ColumnType<T> element) {
        return column(Types.multirange(name, element));
    }

    /** {@code vector(dimensions)} of pgvector. The extension {@code vector} becomes part of the schema. */
    protected final Required<float[]> vector(int dimensions) {
        return column(Types.vector(dimensions));
    }

    /** A type of the server that has no method here, such as {@code point}. */
    protected final <T> Required<T> serverType(String name, Codec<T> codec) {
        return column(ColumnType.of(new SqlType.Builtin(name), codec));
    }

    /** A type of the server that has no method here, as its text: {@code serverType("point")}. */
    protected final Required<String> serverType(String name) {
        return column(Types.string(new SqlType.Builtin(name)));
    }

    /**
     * A type that was created, by an extension or by hand, as its text.
     *
     * @param name its name; in {@code public} unless it is written {@code namespace.name}
     * @param modifiers its parameters: {@code "Point", "4326"} of {@code geometry(Point,4326)}
     */
    protected final Required<String> custom(String name, String... modifiers) {
        return custom(name, Types.TEXT_FORM, modifiers);
    }

    /**
     * A type that was created, by an extension or by hand.
     *
     * @param name its name; in {@code public} unless it is written {@code namespace.name}
     * @param modifiers its parameters: {@code "Point", "4326"} of {@code geometry(Point,4326)}
     */
    protected final <T> Required<T> custom(String name, Codec<T> codec, String... modifiers) {
        int dot = name.indexOf('.');
        ObjectName fullName = dot < 0
                ? new ObjectName("public", name)
                : new ObjectName(name.substring(0, dot), name.substring(dot + 1));
        return column(ColumnType.of(new SqlType.Named(fullName, List.of(modifiers)), codec));
    }
}
