package dev.whimbrel.table;

/** The values of a row that is to be written, as far as a rule has named their columns. */
public interface RowValues {

    /**
     * The value of a column.
     *
     * @throws dev.whimbrel.WhimbrelException {@code USAGE} for a column that the rule doesn't name
     */
    <T> T get(Column<T> column);

    /** The value of a column that may be NULL; null for that. */
    <T> @org.jspecify.annotations.Nullable T get(Nullable<T> column);
}
