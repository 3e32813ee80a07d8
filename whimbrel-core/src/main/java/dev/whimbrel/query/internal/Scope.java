package dev.whimbrel.query.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sources that an expression can name columns of: those of its query, and of the queries around it. */
record Scope(List<? extends Source> sources, @Nullable Scope around) {

    /**
     * The error for a column that can't be named.
     *
     * @param scope what can be named; null for nothing
     */
    static WhimbrelException missing(ColumnReference column, @Nullable Scope scope) {
        String there = scope == null
                ? ""
                : scope.sources.stream().map(Object::toString).distinct().collect(Collectors.joining(", "));
        return new WhimbrelException(
                ErrorCode.INVALID_QUERY,
                column + " is used, but its table isn't part of the query"
                        + (there.isEmpty() ? "" : ", which is of " + there)
                        + ". Join it, or use the alias that is joined.");
    }

    boolean has(Source source) {
        for (Scope scope = this; scope != null; scope = scope.around) {
            for (int i = 0; i < scope.sources.size(); i++) {
                if (isSame(scope.sources.get(i), source)) {
                    return true;
                }
            }
        }
        return false;
    }

    @SuppressWarnings("ReferenceEquality") // A source and its alias are equal in all but being two.
    private static boolean isSame(Source one, Source other) {
        return one == other || (one instanceof WrittenRow && one.equals(other));
    }
}
