package dev.whimbrel.table;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Source;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.rule.Rule;
import dev.whimbrel.table.type.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A column of a table or view. Its kind is a subclass: {@link Required}, {@link Defaulted}, {@link Nullable}, {@link Generated}
 * or {@link GeneratedNullable}.
 *
 * @param <T> the Java type of its values
 */
public abstract sealed class Column<T> implements Expression<T>, ColumnReference permits ColumnSteps {

    private final Relation<?> relation;
    private final ColumnType<T> type;
    private final ColumnFacts facts;

    Column(Relation<?> relation, ColumnType<T> type, ColumnFacts facts) {
        this.relation = relation;
        this.type = type;
        this.facts = facts;
    }

    /** Its table or view. */
    public final Relation<?> relation() {
        return relation;
    }

    @Override
    public final ObjectName relationName() {
        return relation.name();
    }

    @Override
    public final String name() {
        return relation.columnName(this);
    }

    @Override
    public final Source source() {
        return relation;
    }

    @Override
    public final boolean secret() {
        return relation.isSecret(this);
    }

    @Override
    public final ColumnType<T> type() {
        return type;
    }

    /** Whether NULL is allowed. */
    public abstract boolean allowsNull();

    /** What the program itself gives on insert when nothing else is given. */
    @SuppressWarnings("unchecked")
    public final Optional<Supplier<? extends T>> suppliedOnInsert() {
        return facts.last(ColumnFact.SuppliedOnInsert.class).map(fact -> (Supplier<? extends T>) fact.supplier());
    }

    /** What the program itself gives on update when nothing else is given. */
    @SuppressWarnings("unchecked")
    public final Optional<Supplier<? extends T>> suppliedOnUpdate() {
        return facts.last(ColumnFact.SuppliedOnUpdate.class).map(fact -> (Supplier<? extends T>) fact.supplier());
    }

    /** The rules that were said of it, in order. */
    @SuppressWarnings("unchecked")
    public final List<Rule<? super T>> rules() {
        return facts.of(ColumnFact.Validated.class)
                .flatMap(fact -> fact.rules().stream())
                .<Rule<? super T>>map(rule -> (Rule<? super T>) rule)
                .toList();
    }

    /** What it holds when nothing is given, where that was said as a value of Java. */
    @SuppressWarnings("unchecked")
    public final Optional<T> defaultValue() {
        return facts.last(ColumnFact.Fills.class)
                .filter(ColumnFact.DefaultsToJava.class::isInstance)
                .map(fact -> (T) ((ColumnFact.DefaultsToJava) fact).value());
    }

    /**
     * Whether leaving it out on insert is the same as giving NULL: no default is known, neither of the database nor of the program. A
     * domain may have one of its own, so of domains nothing is known.
     */
    public final boolean isNullWhenLeftOut() {
        return allowsNull()
                && facts.all().stream().noneMatch(ColumnFact.Fills.class::isInstance)
                && (type.enumeration() != null
                        || type.extension() != null
                        || !(type.sqlType() instanceof SqlType.Named));
    }

    final ColumnFacts facts() {
        return facts;
    }

    @Override
    public final void writeTo(SqlWriter out) {
        out.column(this);
    }

    /** {@code users.email}, for messages. */
    @Override
    public final String toString() {
        return relation.describe(this);
    }
}
