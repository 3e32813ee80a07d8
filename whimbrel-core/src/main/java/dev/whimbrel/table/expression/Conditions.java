package dev.whimbrel.table.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes conditions. Each is written in parentheses, so that none is torn apart by what stands around it. */
final class Conditions {

    static final Condition ALWAYS = new Constant(true);
    static final Condition NEVER = new Constant(false);

    private Conditions() {}

    /** A condition that is written in parentheses. */
    static Condition of(Consumer<SqlWriter> writer) {
        return new Written(writer);
    }

    /** All of some conditions; null stands for none. Of nothing, the condition that is always true. */
    static Condition join(Collection<? extends @Nullable Condition> conditions, String operator, Condition ofNone) {
        List<Condition> all = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            if (condition != null) {
                all.add(condition);
            }
        }
        return switch (all.size()) {
            case 0 -> ofNone;
            case 1 -> all.get(0);
            default ->
                of(out -> {
                    for (int i = 0; i < all.size(); i++) {
                        out.sql(i == 0 ? "" : operator).expression(all.get(i));
                    }
                });
        };
    }

    private record Constant(boolean value) implements Condition {
        @Override
        public void writeTo(SqlWriter out) {
            out.sql(Boolean.toString(value));
        }
    }

    private record Written(Consumer<SqlWriter> writer) implements Condition {
        @Override
        public void writeTo(SqlWriter out) {
            out.sql("(").condition(writer).sql(")");
        }
    }

    static <T> Condition compare(Expression<T> left, String operator, T value) {
        Objects.requireNonNull(value, "Nothing is equal to NULL, not even NULL. Use isNull() or isNotNull()");
        return of(out -> out.expression(left).sql(" " + operator + " ").valueFor(value, left));
    }

    static <T> Condition compare(Expression<T> left, String operator, Expression<T> right) {
        return of(out -> out.expression(left).sql(" " + operator + " ").expression(right));
    }

    static <T> Condition compare(Expression<T> left, String operator, Quantified<T> right) {
        return of(out -> {
            out.expression(left).sql(" " + operator + " ");
            right.writeTo(out);
        });
    }

    static <T> Condition in(Expression<T> left, Collection<? extends T> values, boolean not) {
        if (values.isEmpty()) {
            return of(out -> out.sql(Boolean.toString(not)));
        }
        List<T> all = List.copyOf(values);
        return of(out -> out.oneOf(left, all, not));
    }

    static <T> List<T> list(T first, List<T> others) {
        List<T> all = new ArrayList<>(others.size() + 1);
        all.add(first);
        all.addAll(others);
        return all;
    }

    static <E> List<E> plus(List<E> list, E one) {
        List<E> all = new ArrayList<>(list);
        all.add(one);
        return List.copyOf(all);
    }
}
