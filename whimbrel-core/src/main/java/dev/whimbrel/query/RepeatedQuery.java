package dev.whimbrel.query;

import java.util.List;
import java.util.Locale;

/**
 * A statement that was run again and again from one place, where one for all rows would have done.
 *
 * @param sql its text, which holds no values
 * @param times how often it was run
 * @param calledFrom the place, and what called that, as in a stack trace; at least one
 */
public record RepeatedQuery(String sql, long times, List<StackTraceElement> calledFrom) {

    /** Keeps a copy of the list. */
    public RepeatedQuery {
        calledFrom = List.copyOf(calledFrom);
    }

    /** What to do instead. */
    public String advice() {
        return switch (verb(sql)) {
            case "INSERT", "COPY" -> "Insert all rows by one insertAll(...), or load(...).";
            case "UPDATE", "DELETE", "MERGE" ->
                "Write all rows by one statement: with a condition such as in(...), or with ValuesTable for other values for each row.";
            default ->
                "Get the rows of all by one statement: with(...) in the query before, fetchBy(column, keys), related(...), or a Loader.";
        };
    }

    static boolean writes(String sql) {
        return switch (verb(sql)) {
            case "INSERT", "COPY", "UPDATE", "DELETE", "MERGE" -> true;
            default -> false;
        };
    }

    private static String verb(String sql) {
        String text = sql.stripLeading();
        int end = text.indexOf(' ');
        return (end < 0 ? text : text.substring(0, end)).toUpperCase(Locale.ROOT);
    }

    /** All of it, for logs and failed tests. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Run ").append(times).append(" times at ");
        for (int i = 0; i < calledFrom.size(); i++) {
            text.append(i == 0 ? "" : ", called from ").append(calledFrom.get(i));
        }
        return text.append(":\n  ").append(sql).append("\n  ").append(advice()).toString();
    }
}
