package dev.whimbrel.migrate.generate;

import dev.whimbrel.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** A column of which not everything was read yet. */
final class ColumnDraft {

    private static final String ID = "_id";

    private final String name;
    AttributeType type = new AttributeType.Value(SqlType.text());
    boolean array;
    boolean nullable;
    boolean unique;
    boolean indexed;

    ColumnDraft(String name) {
        this.name = name;
    }

    /** What the column refers to: {@code author} for {@code author_id}. */
    String nameWithoutId() {
        return name.endsWith(ID) ? name.substring(0, name.length() - ID.length()) : name;
    }

    /** Makes it a reference, which has an index so that the other table's rows can be deleted without reading this one. */
    void refer(@Nullable SqlType key, String table) {
        type = new AttributeType.Reference(table, key);
        indexed = true;
    }

    ModelAttribute attribute() {
        String column = type instanceof AttributeType.Reference ? nameWithoutId() + ID : name;
        return new ModelAttribute(column, type, array, nullable, unique, indexed && !unique);
    }
}
