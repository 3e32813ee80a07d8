package dev.whimbrel.seed;

import dev.whimbrel.schema.ConstraintDef.ForeignKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows that a foreign key can refer to: those that are there already, and the new ones after them. */
final class Parents {

    private static final int CACHED = 2_000_000;

    private final List<String> columns;
    private final List<@Nullable String[]> existing;
    private final @Nullable Making made;
    private final Map<String, @Nullable String[]> cache = new HashMap<>();

    private Parents(List<String> columns, List<@Nullable String[]> existing, @Nullable Making made) {
        this.columns = columns;
        this.existing = existing;
        this.made = made;
    }

    /**
     * The rows of the referenced table.
     *
     * @param made the new ones; null when none are made, or none may be referred to
     * @param hasRows whether the table has rows already
     */
    static Parents of(ForeignKey key, Server server, @Nullable Making made, boolean hasRows) {
        List<String> columns = key.referencedColumns();
        String names = server.columns(columns);
        List<@Nullable String[]> existing = hasRows
                ? server.rows("SELECT " + names + " FROM " + server.name(key.referencedTable()) + " WHERE (" + names
                        + ") IS NOT NULL ORDER BY " + names + " LIMIT 1000000")
                : List.of();
        return new Parents(columns, existing, made);
    }

    long size() {
        return existing.size() + (made == null ? 0 : made.rows());
    }

    int existing() {
        return existing.size();
    }

    /** A part of the key of a row. */
    String key(long number, int part) {
        if (number < existing.size()) {
            return Objects.requireNonNull(existing.get((int) number)[part]);
        }
        return cached(columns.get(part), number - existing.size());
    }

    /** A key may be looked at by many rows, and take long to make. */
    private String cached(String column, long row) {
        Making making = Objects.requireNonNull(made);
        Cells cells = making.cells().get(column);
        if (cells == null) {
            throw new IllegalStateException("Nothing is known of " + making.name() + "." + column);
        }
        if (making.rows() > CACHED) {
            return Objects.requireNonNull(cells.at(row));
        }
        @Nullable String[] kept = cache.computeIfAbsent(column, name -> new String[(int) making.rows()]);
        String value = kept[(int) row];
        if (value == null) {
            value = Objects.requireNonNull(cells.at(row));
            kept[(int) row] = value;
        }
        return value;
    }
}
