package dev.whimbrel.model;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.Column;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a row breaks which was to be written.
 *
 * @param index which of the rows that were given, from 0; -1 for what an update or a merge sets
 * @param table the table
 * @param columns the names of the columns that it is about
 * @param paths the same as the fields of the row record are called, for forms and the like
 * @param rule the rule's key, for programs: {@code email}
 * @param message what is wrong, without the column: {@code must be an e-mail address}
 * @param value what was given, as text, shortened where it is long; null where it isn't shown: of secret columns, and where the rule is
 *     about several
 */
public record Violation(
        int index,
        ObjectName table,
        List<String> columns,
        List<String> paths,
        String rule,
        String message,
        @Nullable String value) {

    /** Whether it is about a column: {@code violation.isAbout(USERS.email)}. */
    public boolean isAbout(Column<?> column) {
        return column.relationName().equals(table) && columns.contains(column.name());
    }

    /** {@code users.email is "x": must be an e-mail address}. */
    @Override
    public String toString() {
        String where = columns.stream().map(each -> table.name() + "." + each).collect(Collectors.joining(", "));
        return where + (value == null ? "" : " is " + value) + ": " + message;
    }
}
