package dev.whimbrel.table;

import dev.whimbrel.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a foreign key refers to, once all tables are there. */
record References(TableDraft draft, List<Column<?>> from, List<Supplier<? extends Column<?>>> targets) {

    /** The columns that are referred to; empty when they can't be told, which is then noted as a problem. */
    List<Column<?>> columns() {
        if (targets.size() != from.size()) {
            return wrong("a foreign key of " + from.size() + " columns refers to " + targets.size()
                    + ". Name one for each: references(() -> OTHER.id)");
        }
        List<Column<?>> columns = new ArrayList<>();
        for (Supplier<? extends Column<?>> target : targets) {
            Column<?> column = resolve(target);
            if (column == null) {
                return List.of();
            }
            columns.add(column);
        }
        return fits(columns) ? columns : List.of();
    }

    private @Nullable Column<?> resolve(Supplier<? extends Column<?>> target) {
        try {
            Column<?> column = target.get();
            if (Objects.requireNonNull(column).relation() instanceof View<?> view) {
                wrong("a foreign key refers to the view " + view.name() + "; only tables have keys");
                return null;
            }
            column.name();
            return column;
        } catch (RuntimeException | LinkageError e) {
            wrong("what a foreign key refers to can't be told (" + e + "). Name a column by the constant of its"
                    + " table: references(() -> OTHER.id)");
            return null;
        }
    }

    private boolean fits(List<Column<?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            Column<?> to = columns.get(i);
            if (!to.relation().equals(columns.get(0).relation())) {
                wrong("a foreign key refers to columns of two tables, " + columns.get(0) + " and " + to);
                return false;
            }
            if (!family(from.get(i)).equals(family(to))) {
                wrong("a foreign key leads from " + from.get(i) + " to " + to + ", whose types can't be compared");
                return false;
            }
        }
        return true;
    }

    /** Whether values can be compared is decided by Java types here; the server has the last word. */
    private static String family(Column<?> column) {
        SqlType type = column.type().sqlType();
        if (type instanceof SqlType.Varchar || type instanceof SqlType.Char || type.equals(SqlType.text())) {
            return "text";
        }
        boolean number = type instanceof SqlType.Numeric
                || type.equals(SqlType.smallint())
                || type.equals(SqlType.integer())
                || type.equals(SqlType.bigint());
        return number ? "number" : "other";
    }

    private List<Column<?>> wrong(String message) {
        draft.problem(from.get(0), message);
        return List.of();
    }
}
