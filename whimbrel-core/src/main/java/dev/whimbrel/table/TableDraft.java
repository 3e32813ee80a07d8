package dev.whimbrel.table;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.expression.Expression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the parts of a table or view need to know of it while they become definitions. */
final class TableDraft {

    private final Relation<?> relation;
    private final Renderer renderer;
    private final ChosenNames names;
    private final Problems problems;

    TableDraft(Relation<?> relation, Renderer renderer, ChosenNames names, Problems problems) {
        this.relation = relation;
        this.renderer = renderer;
        this.names = names;
        this.problems = problems;
    }

    Relation<?> relation() {
        return relation;
    }

    ObjectName name() {
        return relation.name();
    }

    ChosenNames names() {
        return names;
    }

    Set<String> columnNames() {
        return new LinkedHashSet<>(relation.meta().columnNames());
    }

    String identifier(String name) {
        return renderer.identifier(name);
    }

    String qualifiedName() {
        return identifier(name().schema()) + "." + identifier(name().name());
    }

    String literal(String text) {
        return renderer.literal(text);
    }

    /** An expression as SQL; a problem is noted when it can't be written. */
    String text(Expression<?> expression) {
        try {
            return DdlText.of(expression, renderer, name());
        } catch (WhimbrelException e) {
            problem(String.valueOf(e.getMessage()));
            return "";
        }
    }

    List<String> names(List<Column<?>> columns, String what) {
        return columns.stream().map(column -> nameOf(column, what)).toList();
    }

    /** The name of a column of this table; a problem is noted when it is another's. */
    String nameOf(Column<?> column, String what) {
        if (!column.relation().equals(relation)) {
            problem(what + " names " + column + ", a column of another table");
            return "";
        }
        if (!relation.columns().contains(column)) {
            problem(what + " names a column that no field holds. Name the field itself");
            return "";
        }
        return column.name();
    }

    void problem(Column<?> column, String message) {
        boolean own = relation.columns().contains(column);
        problems.add(where() + (own ? "." + relation.fieldName(column) : ""), message);
    }

    void problem(String message) {
        problems.add(where(), message);
    }

    String where() {
        return relation.getClass().getName();
    }

    String where(Column<?> column) {
        return where() + "." + relation.fieldName(column);
    }
}
