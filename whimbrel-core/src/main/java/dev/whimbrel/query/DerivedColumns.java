package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.NamedSource;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.RowPart;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Labelled;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.SqlWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The columns of a query that is a table of another. Each gets a name of its own: its label, or the name of the column that it is,
 * or {@code c} and its number where that is taken or there is none.
 */
final class DerivedColumns {

    private final NamedSource source;
    private final Predicate<Expression<?>> holdsSecret;
    private final List<String> names = new ArrayList<>();
    private final IdentityHashMap<Expression<?>, String> byExpression = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();

    DerivedColumns(NamedSource source, QueryBody<?> body) {
        this.source = source;
        holdsSecret = body.names()::holdsSecret;
        body.list().forEach(this::add);
    }

    private void add(Selectable<?> selected) {
        switch (selected) {
            case Mapped<?> mapped -> mapped.list().forEach(this::add);
            case Relation<?> relation -> relation.columns().forEach(this::add);
            case RowPart<?> part -> part.columns().forEach(this::add);
            case Labelled<?> labelled -> {
                String name = add(labelled.label());
                byExpression.put(labelled, name);
                byExpression.putIfAbsent(labelled.expression(), name);
            }
            case ColumnReference column -> byExpression.put((Expression<?>) column, add(column.name()));
            case Expression<?> expression -> byExpression.put(expression, add(""));
            default -> {
                for (int i = 0; i < selected.width(); i++) {
                    add("");
                }
            }
        }
    }

    private String add(String wanted) {
        String name = !wanted.isEmpty() && taken.add(wanted) ? wanted : unused();
        names.add(name);
        return name;
    }

    private String unused() {
        int number = names.size() + 1;
        while (!taken.add("c" + number)) {
            number++;
        }
        return "c" + number;
    }

    <C> Expression<C> get(Expression<C> selected) {
        String name = byExpression.get(selected);
        if (name == null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    selected + " isn't in the list of " + source.sourceName()
                            + ". Give get() the very expression that was selected, or its label.");
        }
        return new NamedColumn<>(source, name, selected.type(), holdsSecret.test(selected));
    }

    void writeNames(StatementWriter out) {
        out.sql("(").commas(names, out::name).sql(")");
    }

    void writeSelection(SqlWriter out) {
        for (int i = 0; i < names.size(); i++) {
            out.sql(i == 0 ? "" : ", ").row(source).sql(".").name(names.get(i));
        }
    }
}
