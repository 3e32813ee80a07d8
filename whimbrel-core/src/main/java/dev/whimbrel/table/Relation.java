package dev.whimbrel.table;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.expression.OptionalRow;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.RowSource;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.SqlWriter;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table or a view as a class.
 *
 * @param <R> the row record that the annotation processor writes
 */
public abstract sealed class Relation<R> extends OtherColumns implements RowSource<R> permits Table, View {

    private volatile @Nullable Bound<R> bound;
    private @Nullable String alias;

    Relation() {}

    /** What the processor wrote for a class, and the columns of one instance of it. */
    private record Bound<R>(
            TableMeta<?, R> meta, List<Column<?>> columns, Map<Column<?>, Integer> places, BitSet secrets) {}

    /**
     * The same table or view under another name, with columns of its own, so that it can be joined with itself. It is worth a
     * constant: {@code static final Users MANAGERS = Relation.alias(USERS, "managers")}.
     *
     * @param relation an instance of a table class; the alias is another instance of the class
     * @param alias its name in queries
     */
    public static <T extends Relation<?>> T alias(T relation, String alias) {
        T other = TableMeta.instantiate(relation);
        ((Relation<?>) other).alias = alias;
        return other;
    }

    /** Its name in queries; null where it goes by its own. */
    public final @Nullable String aliasOrNull() {
        return alias;
    }

    /** Its name in queries or else in the database, for messages. */
    @Override
    public final String toString() {
        return alias == null ? name().name() : alias;
    }

    @Override
    public final void writeSource(SqlWriter out) {
        out.relation(name());
        if (alias != null) {
            out.sql(" AS ").name(alias);
        }
    }

    @Override
    public final int width() {
        return columns().size();
    }

    @Override
    public final void writeSelection(SqlWriter out) {
        out.columns(this, columns());
    }

    @Override
    public final R read(ResultRow row, int first) {
        return read(bound().meta(), RowReader.of(row, first));
    }

    @SuppressWarnings("unchecked")
    private <T extends Relation<R>> R read(TableMeta<T, R> meta, RowReader reader) {
        return meta.read(reader, (T) this);
    }

    @Override
    public final Selectable<Optional<R>> optional() {
        return OptionalRow.markedBy(this, neverNull(columns()));
    }

    /** The place of a column that is never NULL; -1 where there is none. */
    static int neverNull(List<Column<?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).allowsNull()) {
                return i;
            }
        }
        return -1;
    }

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

    /** The value of a column in a row; null for NULL. */
    public final @Nullable Object value(R row, Column<?> column) {
        return meta().value(row, place(column));
    }

    /** The name of a column's field. */
    final String fieldName(Column<?> column) {
        return meta().fieldNames().get(place(column));
    }

    /** Whether any of its columns is secret. */
    public final boolean hasSecrets() {
        return !bound().secrets().isEmpty();
    }

    final boolean isSecret(Column<?> column) {
        return bound().secrets().get(place(column));
    }

    final String columnName(Column<?> column) {
        return meta().columnNames().get(place(column));
    }

    final String describe(Column<?> column) {
        Integer place = bound().places().get(column);
        return this + "." + (place == null ? "?" : meta().columnNames().get(place));
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
        BitSet secrets = new BitSet();
        for (Column<?> column : columns) {
            int place = places.size();
            secrets.set(place, meta.secretFields().contains(meta.fieldNames().get(place)));
            places.put(column, place);
        }
        return new Bound<>(meta, columns, places, secrets);
    }
}
