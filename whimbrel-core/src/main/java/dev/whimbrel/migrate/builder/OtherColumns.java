package dev.whimbrel.migrate.builder;

import dev.whimbrel.schema.SqlType;

/** Columns of the other common types. Ranges, geometry and the rest are written with {@code column(name, "int4range")}. */
public interface OtherColumns extends AnyColumn {

    /** {@code uuid}. */
    default ColumnBuilder uuid(String name) {
        return column(name, SqlType.uuid());
    }

    /** {@code json}: kept as it is written; it can't be compared. */
    default ColumnBuilder json(String name) {
        return column(name, new SqlType.Builtin("json"));
    }

    /** {@code jsonb}. */
    default ColumnBuilder jsonb(String name) {
        return column(name, SqlType.jsonb());
    }

    /** {@code xml}. */
    default ColumnBuilder xml(String name) {
        return column(name, new SqlType.Builtin("xml"));
    }

    /** {@code inet}: a network address. */
    default ColumnBuilder inet(String name) {
        return column(name, new SqlType.Builtin("inet"));
    }

    /** {@code cidr}: a network. */
    default ColumnBuilder cidr(String name) {
        return column(name, new SqlType.Builtin("cidr"));
    }

    /** {@code macaddr}: a hardware address. */
    default ColumnBuilder macaddr(String name) {
        return column(name, new SqlType.Builtin("macaddr"));
    }

    /**
     * A column of an enum type that was created before.
     *
     * @param type the enum's name, or {@code namespace.name}
     */
    ColumnBuilder enumeration(String name, String type);

    /**
     * A column with an enum type of its own, {@code <table>_<column>}, which is created with the column and dropped with it
     * wherever the column's definition is given.
     *
     * @param values the labels in their order
     */
    ColumnBuilder enumOf(String name, String... values);
}
