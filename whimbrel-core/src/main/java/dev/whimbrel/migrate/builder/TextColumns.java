package dev.whimbrel.migrate.builder;

import dev.whimbrel.schema.SqlType;

/** Columns that hold text, bytes or bits. */
public interface TextColumns extends AnyColumn {

    /** {@code text}: of any length. */
    default ColumnBuilder text(String name) {
        return column(name, SqlType.text());
    }

    /** {@code varchar}: text of any length. */
    default ColumnBuilder varchar(String name) {
        return column(name, new SqlType.Varchar(null));
    }

    /**
     * {@code varchar(length)}.
     *
     * @param length the most characters
     */
    default ColumnBuilder varchar(String name, int length) {
        return column(name, SqlType.varchar(length));
    }

    /** {@code character(length)}: text padded with blanks. */
    default ColumnBuilder character(String name, int length) {
        return column(name, new SqlType.Char(length));
    }

    /** {@code bytea}: bytes. */
    default ColumnBuilder bytea(String name) {
        return column(name, SqlType.bytea());
    }

    /** {@code bit(length)}: bits, always so many. */
    default ColumnBuilder bit(String name, int length) {
        return column(name, new SqlType.Bit(false, length));
    }

    /** {@code bit varying}: bits, any number. */
    default ColumnBuilder varbit(String name) {
        return column(name, new SqlType.Bit(true, null));
    }

    /** {@code bit varying(length)}: bits, at most so many. */
    default ColumnBuilder varbit(String name, int length) {
        return column(name, new SqlType.Bit(true, length));
    }

    /** {@code tsvector}: a document prepared for text search. */
    default ColumnBuilder tsvector(String name) {
        return column(name, new SqlType.Builtin("tsvector"));
    }

    /** {@code tsquery}: a text search. */
    default ColumnBuilder tsquery(String name) {
        return column(name, new SqlType.Builtin("tsquery"));
    }
}
