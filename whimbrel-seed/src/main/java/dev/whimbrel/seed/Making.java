package dev.whimbrel.seed;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The rows of a table in the making. */
final class Making {

    /**
     * Numbers of a sequence.
     *
     * @param sequence its name as SQL
     * @param first the number of the first row
     * @param step from row to row
     */
    record Counted(String sequence, long first, long step) {}

    private final TableDef table;
    private final long existing;
    private final boolean exactly;
    private final Map<String, Cells> cells = new LinkedHashMap<>();
    private final Set<ConstraintDef.ForeignKey> later = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Counted> counted = new ArrayList<>();
    private long rows;

    /**
     * Rows that nothing is known of yet.
     *
     * @param rows how many there shall be
     * @param exactly whether fewer are an error
     * @param existing how many the table has already
     */
    Making(TableDef table, long rows, boolean exactly, long existing) {
        this.table = table;
        this.rows = rows;
        this.exactly = exactly;
        this.existing = existing;
    }

    TableDef table() {
        return table;
    }

    ObjectName name() {
        return table.name();
    }

    long rows() {
        return rows;
    }

    long existing() {
        return existing;
    }

    boolean exactly() {
        return exactly;
    }

    void limitTo(long fewer) {
        rows = fewer;
    }

    /** What the columns hold that are written, by name. */
    Map<String, Cells> cells() {
        return cells;
    }

    /** What a column holds that is decided. */
    Cells decided(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    /** The foreign keys that are NULL at first and set when all tables have their rows. */
    Set<ConstraintDef.ForeignKey> later() {
        return later;
    }

    /** The sequences whose numbers are used. */
    List<Counted> counted() {
        return counted;
    }

    boolean isLater(String column) {
        return later.stream().anyMatch(key -> key.columns().contains(column));
    }
}
