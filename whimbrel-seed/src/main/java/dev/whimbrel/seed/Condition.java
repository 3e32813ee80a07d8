package dev.whimbrel.seed;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A condition that all rows of a table have to fulfil.
 *
 * @param name what it is called in messages
 * @param expression the condition
 * @param columns the columns of the table that it is about, generated ones replaced by what they are computed from
 */
record Condition(String name, String expression, Set<String> columns) {

    /** The checks of a table. */
    static List<Condition> of(TableDef table) {
        List<Condition> all = new ArrayList<>();
        for (ConstraintDef constraint : table.constraints()) {
            if (constraint instanceof ConstraintDef.Check check) {
                all.add(of(table, check.name(), check.expression()));
            }
        }
        return all;
    }

    /** A condition for a table. */
    static Condition of(TableDef table, String name, String expression) {
        return new Condition(name, expression, named(table, expression));
    }

    /** What stands in some conditions, and in one expression more. */
    static Clues clues(List<Condition> conditions, String more) {
        List<String> expressions = new ArrayList<>(List.of(more));
        conditions.forEach(condition -> expressions.add(condition.expression()));
        return Clues.of(expressions);
    }

    /** The columns that an expression names, generated ones replaced by what they are computed from. */
    static Set<String> named(TableDef table, String expression) {
        Set<String> names = Clues.of(List.of(expression)).names();
        Set<String> columns = new LinkedHashSet<>();
        for (ColumnDef column : table.columns()) {
            if (names.contains(column.name())) {
                columns.addAll(sources(table, column));
            }
        }
        return columns;
    }

    /** The columns that a generated column is computed from; the column itself when it isn't generated. */
    static Set<String> sources(TableDef table, ColumnDef column) {
        GeneratedValue generated = column.generated();
        return generated == null ? Set.of(column.name()) : named(table, generated.expression());
    }
}
