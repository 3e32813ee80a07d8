package dev.whimbrel.table;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.rule.Rule;
import dev.whimbrel.table.type.ColumnType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What can be said of a column of any kind. Each step gives a new column; the one that a field holds is the one that counts.
 *
 * @param <T> the Java type of its values
 * @param <S> the kind itself
 */
public abstract sealed class ColumnSteps<T, S extends ColumnSteps<T, S>> extends Column<T>
        permits Required, Defaulted, Nullable, Generated, GeneratedNullable {

    ColumnSteps(Relation<?> relation, ColumnType<T> type, ColumnFacts facts) {
        super(relation, type, facts);
    }

    /** The same kind of column with other facts. */
    abstract S with(ColumnFacts facts);

    final S plus(ColumnFact fact) {
        return with(facts().plus(fact));
    }

    /** The table's primary key. */
    public final S primaryKey() {
        return primaryKey(key -> {});
    }

    /** The table's primary key, with options. */
    public final S primaryKey(Consumer<PrimaryKey> options) {
        return plus(new ColumnFact.InPrimaryKey(options));
    }

    /** Each value occurs once. */
    public final S unique() {
        return unique(constraint -> {});
    }

    /** Each value occurs once, with options: {@code unique(it -> it.nullsNotDistinct())}. */
    public final S unique(Consumer<Unique> options) {
        return plus(new ColumnFact.IsUnique(options));
    }

    /** With an index of its own. */
    public final S index() {
        return index(index -> {});
    }

    /** With an index of its own, with options: {@code index(it -> it.using("gin"))}. */
    public final S index(Consumer<Index> options) {
        return plus(new ColumnFact.Indexed(options));
    }

    /**
     * Refers to a column of another table, or of this one. An index comes with it unless one is there.
     *
     * @param target the other column: {@code () -> USERS.id}; asked for when the schema is made, so tables may refer to each
     *     other in circles
     */
    public final S references(Supplier<? extends Column<T>> target) {
        return references(target, key -> {});
    }

    /**
     * Refers to a column of another table, with options: {@code references(() -> USERS.id, key -> key.onDelete(CASCADE))}.
     *
     * @param target the other column
     */
    public final S references(Supplier<? extends Column<T>> target, Consumer<ForeignKey> options) {
        return plus(new ColumnFact.References(target, options));
    }

    /** Every value fulfils a condition: {@code integer().check(price -> price.ge(0))}. */
    @SuppressWarnings("unchecked")
    public final S check(Function<Expression<T>, Condition> condition) {
        return plus(new ColumnFact.Checked(column -> condition.apply((Column<T>) column)));
    }

    /**
     * Every value fulfils a condition.
     *
     * @param sql the condition with the column's name in it, trusted
     */
    public final S check(String sql) {
        return plus(new ColumnFact.CheckedBySql(sql));
    }

    /**
     * Every value keeps some rules, which are checked before anything is written: {@code varchar(255).validate(notBlank(), email())}. Those
     * of everyday use are in {@link dev.whimbrel.table.rule.Rules}. The database knows nothing of them; a {@code check} holds for
     * every writer.
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final S validate(Rule<? super T>... rules) {
        return plus(new ColumnFact.Validated(List.of(rules)));
    }

    /** Compared by another collation than the database's, such as {@code C} or {@code de-x-icu}. */
    public final S collate(String name) {
        return plus(new ColumnFact.Collated(name));
    }

    /** A comment for those who look at the database. */
    public final S comment(String text) {
        return plus(new ColumnFact.Commented(text));
    }

    /** The column had another name before: it is renamed, and keeps its values. */
    public final S was(String formerName) {
        return plus(new ColumnFact.Renamed(formerName));
    }

    /** On update, the program gives this when nothing else is given. Writers other than this program don't. */
    public final S updateWith(Supplier<? extends T> value) {
        return plus(new ColumnFact.SuppliedOnUpdate(value));
    }

    /** On each update, whoever makes it, the database sets the column to the present time; a trigger does it. */
    public final S touchOnUpdate() {
        return plus(new ColumnFact.Touched());
    }

    /** A warning about this column is known and not said again. */
    public final S silence(Convention... conventions) {
        return plus(new ColumnFact.Silenced(Set.of(conventions)));
    }
}
