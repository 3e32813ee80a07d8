package dev.whimbrel.seed;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef.ForeignKey;
import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** One column, or the columns of one foreign key. */
final class Digit {

    private static final long PLENTY = 1_000_000_000;

    private final Draft draft;
    private final List<String> columns;
    private final @Nullable Form form;
    private final @Nullable Parents parents;
    private final @Nullable ForeignKey key;

    Digit(Draft draft, String column, Form form) {
        this.draft = draft;
        columns = List.of(column);
        this.form = form;
        parents = null;
        key = null;
    }

    Digit(Draft draft, ForeignKey key, Parents parents) {
        this.draft = draft;
        columns = key.columns();
        form = null;
        this.parents = parents;
        this.key = key;
    }

    List<String> columns() {
        return columns;
    }

    /** How rows are spread over the parents, where it is said. */
    @Nullable PerParent spread() {
        return columns.stream()
                .map(column -> draft.plan()
                        .wishes()
                        .spread()
                        .get(draft.place(draft.making().name(), column)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    long size() {
        return form == null ? Objects.requireNonNull(parents).size() : form.size();
    }

    /** Whether there are so many that nobody minds which. */
    boolean isWide() {
        return form != null && form.size() >= PLENTY && !isNumber();
    }

    /** Whether the first values are as good as any. */
    boolean isScalable() {
        return form != null && (form.size() > 100_000 || isNumber());
    }

    boolean inOrder() {
        return form != null && form.size() > 100_000;
    }

    private boolean isNumber() {
        ColumnDef column = draft.column(columns.get(0));
        SqlType type = draft.plan().forms().base(column.type());
        return type instanceof SqlType.Numeric || (type instanceof SqlType.Builtin builtin && builtin.isInteger());
    }

    String text(long number, String column) {
        return form == null ? Objects.requireNonNull(parents).key(number, columns.indexOf(column)) : form.at(number);
    }

    /** Decides on the columns; a place below 0 means NULL. */
    void decide(LongUnaryOperator places) {
        for (String column : columns) {
            draft.making().cells().put(column, row -> {
                long place = places.applyAsLong(row);
                return place < 0 ? null : text(place, column);
            });
        }
    }

    String reason() {
        return key == null
                ? columns.get(0) + " can have " + size() + " values"
                : key.referencedTable() + " has " + size() + " rows";
    }
}
