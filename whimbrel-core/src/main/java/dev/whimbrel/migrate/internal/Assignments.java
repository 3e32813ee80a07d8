package dev.whimbrel.migrate.internal;

import dev.whimbrel.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an update sets, and the rows it is for. */
final class Assignments {

    private final List<Effect.Assignment> all = new ArrayList<>();
    private @Nullable SqlText where;
    private boolean allRows;

    void set(String column, @Nullable Object value) {
        all.add(new Effect.Assignment(column, context -> SqlText.value(context.renderer(), value)));
    }

    void set(String column, SqlText expression) {
        all.add(new Effect.Assignment(column, expression));
    }

    void where(SqlText condition) {
        where = condition;
    }

    void allRows() {
        allRows = true;
    }

    List<Effect.Assignment> all() {
        return all;
    }

    @Nullable SqlText where() {
        return where;
    }

    /** Whether it was said which rows are meant. */
    boolean saysWhere() {
        return where != null || allRows;
    }

    /** Whether everything that is set belongs to what the migration made, and goes away with it. */
    boolean goAway(Knowledge known, ObjectName table) {
        return known.made(table) || (!all.isEmpty() && all.stream().allMatch(each -> known.made(table, each.column())));
    }
}
