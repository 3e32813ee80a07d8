package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Makes conditions. Each is written in parentheses, so that none is torn apart by what stands around it. */
final class Conditions {

    private Conditions() {}

    /** A condition that is written in parentheses. */
    static Condition of(Consumer<SqlWriter> writer) {
        return new Written(writer);
    }

    private record Written(Consumer<SqlWriter> writer) implements Condition {
        @Override
        public void writeTo(SqlWriter out) {
            out.sql("(");
            writer.accept(out);
            out.sql(")");
        }
    }

    static <T> Condition compare(Expression<T> left, String operator, T value) {
        Objects.requireNonNull(value, "Nothing is equal to NULL, not even NULL. Use isNull() or isNotNull()");
        return of(out -> out.expression(left).sql(" " + operator + " ").value(value, left.type()));
    }

    static <T> Condition compare(Expression<T> left, String operator, Expression<T> right) {
        return of(out -> out.expression(left).sql(" " + operator + " ").expression(right));
    }

    static <T> Condition in(Expression<T> left, Collection<? extends T> values, boolean not) {
        if (values.isEmpty()) {
            return of(out -> out.sql(Boolean.toString(not)));
        }
        List<T> all = List.copyOf(values);
        return of(out -> {
            out.expression(left).sql(not ? " NOT IN (" : " IN (");
            writeAll(out, all, left.type());
            out.sql(")");
        });
    }

    private static <T> void writeAll(SqlWriter out, List<T> values, ColumnType<T> type) {
        for (int i = 0; i < values.size(); i++) {
            out.sql(i == 0 ? "" : ", ").value(values.get(i), type);
        }
    }

    static <T> List<T> list(T first, List<T> others) {
        List<T> all = new ArrayList<>(others.size() + 1);
        all.add(first);
        all.addAll(others);
        return all;
    }
}
