package dev.whimbrel.migrate.builder;

import dev.whimbrel.schema.SqlType;

/** Columns of any type. */
public interface AnyColumn {

    /** A column of a type. It is NOT NULL unless {@link ColumnBuilder#nullable} says otherwise, as all columns here. */
    ColumnBuilder column(String name, SqlType type);

    /**
     * A column of a type that is written as in SQL, for example {@code column("at", "time(3) with time zone")} or
     * {@code column("embedding", "vector(3)")}.
     *
     * @param type the type's name with its parameters; without a namespace, one of the server's own types or one in the default
     *     namespace
     */
    ColumnBuilder column(String name, String type);
}
