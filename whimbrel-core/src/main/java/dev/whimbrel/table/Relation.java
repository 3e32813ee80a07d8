package dev.whimbrel.table;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table or a view as a class.
 *
 * @param <R> the row record that the annotation processor writes
 */
public abstract sealed class Relation<R> extends OtherColumns permits Table, View {

    private volatile @Nullable Bound<R> bound;

    Relation() {}

    /** What the processor wrote for a class, and the columns of one instance of it. */
    private record Bound<R>(TableMeta<?, R> meta, List<Column<?>> columns, Map<Column<?>, Integer> places) {}

    @Override
    final Relation<?> self() {
        return this;
    }

    /** Its full name in the database. */
    public final ObjectName name() {
        return bound().meta().name();
    }

    /** Its columns in their order. */
    public final List<Column<?>> columns() {
        return bound().columns();
    }

    /**
     * What the annotation processor wrote.
     *
     * @throws WhimbrelException {@code CONFIGURATION} when it did not run
     */
    public final TableMeta<?, R> meta() {
        return bound().meta();
    }

    /** The name of a column's field. */
    final String fieldName(Column<?> column) {
        return meta().fieldNames().get(place(column));
    }

    final String columnName(Column<?> column) {
        return meta().columnNames().get(place(column));
    }

    final String describe(Column<?> column) {
        Integer place = bound().places().get(column);
        return name().name() + "." + (place == null ? "?" : meta().columnNames().get(place));
    }

    private int place(Column<?> column) {
        Integer place = bound().places().get(column);
        if (place == null) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "A column of " + getClass().getName() + " is used that none of its fields holds."
                            + " Use the field, not the result of another step.");
        }
        return place;
    }

    private Bound<R> bound() {
        Bound<R> now = bound;
        if (now == null) {
            now = bind(TableMeta.of(this));
            bound = now;
        }
        return now;
    }

    @SuppressWarnings("unchecked")
    private <T extends Relation<R>> Bound<R> bind(TableMeta<T, R> meta) {
        List<Column<?>> columns = meta.columns((T) this);
        Map<Column<?>, Integer> places = new HashMap<>();
        for (Column<?> column : columns) {
            places.put(column, places.size());
        }
        return new Bound<>(meta, columns, places);
    }
}
