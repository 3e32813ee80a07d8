package dev.whimbrel.table.type;

import dev.whimbrel.schema.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of columns: its name in the database and the way of its values there and back.
 *
 * @param sqlType the type in the database
 * @param codec the way of a value
 * @param enumeration the enum type that has to be there; null when it is none
 * @param extension the extension that brings the type; null when it needs none
 * @param <T> the Java type
 */
public record ColumnType<T>(
        SqlType sqlType,
        Codec<T> codec,
        @Nullable EnumLabels<?> enumeration,
        @Nullable String extension) {

    /** A type that needs nothing else. */
    public static <T> ColumnType<T> of(SqlType sqlType, Codec<T> codec) {
        return new ColumnType<>(sqlType, codec, null, null);
    }

    /** Lists of this type. A list of lists is an array of two dimensions. */
    public ColumnType<List<T>> array() {
        return new ColumnType<>(sqlType.array(), new ArrayCodec<>(this), enumeration, extension);
    }

    /**
     * A value as the dialect writes it in SQL.
     *
     * @param value of this type
     */
    @SuppressWarnings("unchecked")
    public Object literal(Object value) {
        return codec.toLiteral((T) value);
    }

    /**
     * A value as the server takes it in text.
     *
     * @param value of this type
     */
    @SuppressWarnings("unchecked")
    public String text(Object value) {
        return codec.toText((T) value);
    }

    /** This type, brought by an extension. */
    public ColumnType<T> withExtension(String name) {
        return new ColumnType<>(sqlType, codec, enumeration, name);
    }
}
