package dev.whimbrel.table;

import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.type.Types;

/** Columns of text and of bytes. */
abstract sealed class TextColumns extends NumberColumns permits TimeColumns {

    TextColumns() {}

    /** {@code text}: of any length. */
    protected final Required<String> text() {
        return column(Types.TEXT);
    }

    /** {@code varchar}: text of any length. */
    protected final Required<String> varchar() {
        return column(Types.varchar(null));
    }

    /**
     * {@code varchar(length)}.
     *
     * @param length the most characters
     */
    protected final Required<String> varchar(int length) {
        return column(Types.varchar(length));
    }

    /** {@code character(length)}: text padded with blanks. */
    protected final Required<String> character(int length) {
        return column(Types.string(new SqlType.Char(length)));
    }

    /** {@code citext}: text whose case doesn't count. The extension of that name becomes part of the schema. */
    protected final Required<String> citext() {
        return column(Types.citext());
    }

    /** {@code bytea}: bytes. */
    protected final Required<byte[]> bytea() {
        return column(Types.BYTEA);
    }

    /** {@code bit(length)}: so many bits, as text of zeros and ones. */
    protected final Required<String> bit(int length) {
        return column(Types.string(new SqlType.Bit(false, length)));
    }

    /** {@code bit varying}: any number of bits, as text of zeros and ones. */
    protected final Required<String> varbit() {
        return column(Types.string(new SqlType.Bit(true, null)));
    }

    /** {@code bit varying(length)}: at most so many bits, as text of zeros and ones. */
    protected final Required<String> varbit(int length) {
        return column(Types.string(new SqlType.Bit(true, length)));
    }

    /** {@code tsvector}: a document prepared for text search, as its text. */
    protected final Required<String> tsvector() {
        return column(Types.string(new SqlType.Builtin("tsvector")));
    }

    /** {@code tsquery}: a text search, as its text. */
    protected final Required<String> tsquery() {
        return column(Types.string(new SqlType.Builtin("tsquery")));
    }

    /** {@code xml}, as its text. */
    protected final Required<String> xml() {
        return column(Types.string(new SqlType.Builtin("xml")));
    }
}
