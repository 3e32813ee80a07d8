package dev.whimbrel.seed;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values may occur only once together.
 *
 * @param name of the constraint or index
 * @param columns the columns, those in expressions and behind generated columns included
 * @param computed whether something computed from the columns is unique, rather than the columns
 * @param nullsNotDistinct whether NULL may occur only once, too
 * @param where which rows it is about; null for all
 */
record Uniques(
        String name,
        List<String> columns,
        boolean computed,
        boolean nullsNotDistinct,
        @Nullable String where) {

    /** All that a table has, those of few columns first. */
    static List<Uniques> of(TableDef table) {
        List<Uniques> all = new ArrayList<>();
        for (ConstraintDef constraint : table.constraints()) {
            switch (constraint) {
                case ConstraintDef.PrimaryKey key -> all.add(of(table, key.name(), key.columns(), true));
                case ConstraintDef.Unique unique ->
                    all.add(of(table, unique.name(), unique.columns(), unique.nullsNotDistinct()));
                case ConstraintDef.ForeignKey key -> {}
                case ConstraintDef.Check check -> {}
                case ConstraintDef.Other other -> {}
            }
        }
        for (IndexDef index : table.indexes()) {
            if (index.unique()) {
                all.add(of(table, index));
            }
        }
        all.sort(Comparator.comparingInt((Uniques unique) -> unique.columns().size())
                .thenComparing(unique -> unique.where() != null)
                .thenComparing(Uniques::name));
        return all;
    }

    private static Uniques of(TableDef table, String name, List<String> columns, boolean nullsNotDistinct) {
        Set<String> sources = new LinkedHashSet<>();
        boolean computed = false;
        for (String column : columns) {
            ColumnDef def = table.column(column).orElseThrow();
            computed |= def.generated() != null;
            sources.addAll(Condition.sources(table, def));
        }
        return new Uniques(name, List.copyOf(sources), computed, nullsNotDistinct, null);
    }

    private static Uniques of(TableDef table, IndexDef index) {
        Set<String> sources = new LinkedHashSet<>();
        boolean computed = false;
        for (IndexElement element : index.elements()) {
            String column = element.column();
            String expression = element.expression();
            if (column != null) {
                ColumnDef def = table.column(column).orElseThrow();
                computed |= def.generated() != null;
                sources.addAll(Condition.sources(table, def));
            } else if (expression != null) {
                computed = true;
                sources.addAll(Condition.named(table, expression));
            }
        }
        return new Uniques(index.name(), List.copyOf(sources), computed, index.nullsNotDistinct(), index.where());
    }
}
