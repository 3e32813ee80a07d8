package dev.whimbrel.query.internal;

import dev.whimbrel.table.expression.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources that an expression can name columns of: those of its query, and of the queries around it. */
record Scope(List<? extends Source> sources, @Nullable Scope around) {

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
