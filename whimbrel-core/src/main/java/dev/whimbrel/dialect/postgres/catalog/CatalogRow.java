package dev.whimbrel.dialect.postgres.catalog;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The current row of a result, read from left to right: each call takes the next column. */
final class CatalogRow {

    /** What {@link #letter} gives for an empty character. */
    static final char NO_LETTER = ' ';

    private final ResultSet rows;
    private final Map<String, Integer> names = new HashMap<>();
    private int column;

    CatalogRow(ResultSet rows) {
        this.rows = rows;
    }

    boolean next() throws SQLException {
        column = 0;
        return rows.next();
    }

    /** Text that may be NULL. */
    @Nullable String optionalText() throws SQLException {
        return rows.getString(++column);
    }

    /**
     * Text that is NULL only when the object was dropped while the catalog was read.
     *
     * @throws ObjectVanishedException when it is NULL
     */
    String text() throws SQLException {
        String text = rows.getString(++column);
        if (text == null) {
            throw new ObjectVanishedException();
        }
        return text;
    }

    /** Text of the column of a name; null when it is NULL or the result has no such column. */
    @Nullable String named(String name) throws SQLException {
        if (names.isEmpty()) {
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.put(columns.getColumnLabel(i), i);
            }
        }
        Integer found = names.get(name);
        return found == null ? null : rows.getString(found);
    }

    /** Text that follows a flag, which says whether there is any. */
    @Nullable String flaggedText() throws SQLException {
        return flag() ? text() : optionalText();
    }

    /** A character of the catalog's own type {@code "char"}, or {@link #NO_LETTER}. */
    char letter() throws SQLException {
        String text = text();
        return text.isEmpty() ? NO_LETTER : text.charAt(0);
    }

    /** An object id, or another whole number; 0 for NULL. */
    long number() throws SQLException {
        return rows.getLong(++column);
    }

    boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }
}
