package dev.whimbrel.seed;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on the columns that no constraint says anything about: plausible values by their types and names. */
final class Rest {

    private static final List<String> CREATED = List.of("created_at", "created", "created_on", "inserted_at");

    private final Draft draft;

    Rest(Draft draft) {
        this.draft = draft;
    }

    void decide() {
        List<ColumnDef> columns = draft.plainColumns();
        Optional<ColumnDef> created = columns.stream()
                .filter(column -> isTimestamp(column) && CREATED.contains(Words.snake(column.name())))
                .findFirst();
        for (ColumnDef column : columns) {
            Form form = draft.formOrNull(column.name());
            Cells cells;
            if (form == null) {
                if (!draft.mayBeNull(column.name()) && column.defaultValue() == null) {
                    draft.form(column.name());
                }
                cells = null;
            } else if (created.isPresent() && isTimestamp(column) && isAfterCreated(column)) {
                cells = after(created.get(), column);
            } else {
                cells = usual(column, form);
            }
            if (cells != null) {
                draft.making().cells().put(column.name(), withNulls(column, cells));
            }
        }
    }

    private static boolean isTimestamp(ColumnDef column) {
        return column.type() instanceof SqlType.Timestamp;
    }

    /** Whether a time can't be before the row was made; not so for times to come and birthdays. */
    private static boolean isAfterCreated(ColumnDef column) {
        String name = Words.snake(column.name());
        return !CREATED.contains(name) && TimeForms.offset(name, -1) < 0 && !name.contains("birth");
    }

    private Cells after(ColumnDef created, ColumnDef column) {
        long createdKey = draft.key(created.name());
        long key = draft.key(column.name());
        long now = draft.plan().wishes().now().getEpochSecond();
        String createdName = Words.snake(created.name());
        boolean withTimeZone = column.type() instanceof SqlType.Timestamp type && type.withTimeZone();
        return row -> {
            long number = draft.number(row);
            long age = -TimeForms.offset(createdName, Draw.at(createdKey, number));
            return TimeForms.text(now - age + Draw.below(Draw.at(key, number), age + 1), withTimeZone);
        };
    }

    private Cells usual(ColumnDef column, Form form) {
        long key = draft.key(column.name());
        String usual = constantDefault(column, form);
        if (usual == null) {
            return row -> form.some(Draw.at(key, draft.number(row)));
        }
        double share = form.size() == 2 ? 0.8 : 0.5;
        return row -> {
            long bits = Draw.at(key, draft.number(row));
            return Draw.unit(Draw.mix(bits)) < share ? usual : form.some(bits);
        };
    }

    /** The default, where it is one of a few values. */
    private static @Nullable String constantDefault(ColumnDef column, Form form) {
        if (form.size() > 1000 || !(column.defaultValue() instanceof DefaultValue.Expression expression)) {
            return null;
        }
        String sql = expression.sql();
        if (sql.equals("true") || sql.equals("false")) {
            return sql;
        }
        return sql.startsWith("'") && sql.contains("'::")
                ? Clues.of(List.of(sql)).texts().stream().findFirst().orElse(null)
                : null;
    }

    private Cells withNulls(ColumnDef column, Cells cells) {
        double share = draft.nullShare(column.name());
        if (share == 0) {
            return cells;
        }
        long key = draft.key(column.name(), "null");
        return row -> Draw.unit(Draw.at(key, draft.number(row))) < share ? null : cells.at(row);
    }
}
