package dev.whimbrel.query;

import dev.whimbrel.query.internal.Bind;
import dev.whimbrel.query.internal.Statement;
import java.util.List;

/**
 * A statement as it is sent.
 *
 * @param sql the text, with a question mark for each value
 * @param values the values in their order, as text; secret ones are {@code ***}
 */
public record SqlText(String sql, List<String> values) {

    public SqlText {
        values = List.copyOf(values);
    }

    static SqlText of(Statement statement) {
        return new SqlText(
                statement.sql(), statement.binds().stream().map(Bind::shown).toList());
    }

    @Override
    public String toString() {
        return values.isEmpty() ? sql : sql + " " + values;
    }
}
