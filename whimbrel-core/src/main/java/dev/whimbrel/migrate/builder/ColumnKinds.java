package dev.whimbrel.migrate.builder;

/** All kinds of columns: the same words in createTable, addColumn, and dropColumn with a definition. */
public interface ColumnKinds extends NumberColumns, TextColumns, TimeColumns, OtherColumns {

    /** {@code created_at} and {@code updated_at}: points in time, NOT NULL, the time of the insert by default. */
    default void timestamps() {
        timestamptz("created_at").defaultNow();
        timestamptz("updated_at").defaultNow();
    }

    /** {@code deleted_at}: a point in time, NULL as long as the row isn't deleted. */
    default void softDelete() {
        timestamptz("deleted_at").nullable();
    }
}
