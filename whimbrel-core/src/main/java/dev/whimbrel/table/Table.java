package dev.whimbrel.table;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.expression.Sortable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A table as a class. Its public final fields are the columns; what concerns the whole table is said in an initialiser block.
 *
 * <pre>{@code
 * @DbTable
 * public final class Users extends Table<User> {
 *     public static final Users USERS = new Users();
 *
 *     public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
 *     public final Required<String> email = varchar(255).unique();
 *     public final Nullable<Instant> deletedAt = timestamptz().nullable();
 *
 *     {
 *         softDelete(deletedAt);
 *     }
 *
 *     private Users() {}
 * }
 * }</pre>
 *
 * @param <R> the row record, which the annotation processor writes
 */
public abstract non-sealed class Table<R> extends Relation<R> {

    private final TableFacts facts = new TableFacts();
    private volatile @org.jspecify.annotations.Nullable TableRules rules;

    /** For the classes of tables. */
    protected Table() {}

    final TableFacts facts() {
        return facts;
    }

    /** The column that says whether and when a row was deleted, when rows of this table are only marked as deleted. */
    public final Optional<Nullable<?>> softDeleteColumn() {
        return Optional.ofNullable(facts.softDelete);
    }

    /** Everything that rows have to fulfil before they are written. */
    public final TableRules rules() {
        TableRules now = rules;
        if (now == null) {
            now = new TableRules(this);
            rules = now;
        }
        return now;
    }

    /** The column that counts the updates of a row, if there is one. */
    public final Optional<Defaulted<? extends Number>> versionColumn() {
        return Optional.ofNullable(facts.version);
    }

    /** Whether every change of a row is written to the audit trail. */
    public final boolean isAudited() {
        return facts.audited;
    }

    /** The columns of the primary key in their order; none when it has none. */
    public final List<Column<?>> primaryKeyColumns() {
        if (!facts.primaryKeys.isEmpty()) {
            return facts.primaryKeys.get(0).columns();
        }
        return columns().stream()
                .filter(column -> column.facts()
                        .of(ColumnFact.InPrimaryKey.class)
                        .findAny()
                        .isPresent())
                .toList();
    }

    /** The primary key of several columns; that of one is said on the column itself. */
    protected final PrimaryKey primaryKey(Column<?>... columns) {
        return added(facts.primaryKeys, new PrimaryKey(List.of(columns)));
    }

    /** Columns whose values occur once together. */
    protected final Unique unique(Column<?>... columns) {
        return added(facts.uniques, new Unique(List.of(columns)));
    }

    /** A foreign key of several columns; that of one is said on the column itself. */
    protected final ForeignKey foreignKey(Column<?>... columns) {
        return added(facts.foreignKeys, new ForeignKey(List.of(columns)));
    }

    /** A condition that every row fulfils. */
    protected final Check check(Condition condition) {
        return added(facts.checks, new Check(condition));
    }

    /**
     * A condition that every row fulfils.
     *
     * @param sql the condition, trusted
     */
    protected final Check check(String sql) {
        return check(Expressions.condition(sql));
    }

    /**
     * A rule about several columns, which is checked before anything is written:
     *
     * <pre>{@code
     * validate("must end after it begins", row -> row.get(endsAt).isAfter(row.get(startsAt)), startsAt, endsAt);
     * }</pre>
     *
     * <p>It is asked when the values of all these columns are known, and none of them is wrong by itself: on update, when all of them are
     * set to values. NULL is known, too.
     *
     * @param message what is wrong with a row that breaks it
     * @param condition whether a row keeps it; it may be asked by several threads at once
     * @param first a column that it is about
     * @param more the others
     */
    protected final void validate(
            String message, Predicate<? super RowValues> condition, Column<?> first, Column<?>... more) {
        List<Column<?>> columns = new ArrayList<>(List.of(more));
        columns.add(0, first);
        facts.rowRules.add(new RowRule(message, condition, columns));
    }

    /**
     * A constraint in SQL, such as {@code constraint("bookings_overlap", "EXCLUDE USING gist (room WITH =, during WITH &&)")}.
     *
     * @param definition what follows the name in SQL, trusted
     */
    protected final OtherConstraint constraint(String name, String definition) {
        return added(facts.others, new OtherConstraint(name, definition));
    }

    /** An index on columns and expressions, each with its direction if need be: {@code index(status, createdAt.desc())}. */
    protected final Index index(Sortable... keys) {
        return added(facts.indexes, new Index(List.of(keys)));
    }

    /**
     * A policy of row-level security, which it enables.
     *
     * @param name its name, unique in the table
     */
    protected final Policy policy(String name) {
        facts.rowSecurity = true;
        return added(facts.policies, new Policy(name));
    }

    /** Row-level security also without policies: then nobody but the owner sees a row. */
    protected final void rowLevelSecurity() {
        facts.rowSecurity = true;
    }

    /** Row-level security for the table's owner too. */
    protected final void forceRowLevelSecurity() {
        facts.rowSecurity = true;
        facts.rowSecurityForced = true;
    }

    /**
     * An object in SQL that belongs to this table, such as a trigger.
     *
     * @param name what it is called in messages, unique in the schema
     */
    protected final SqlObject object(String name) {
        return added(facts.objects, new SqlObject(name).uses(this));
    }

    /**
     * The row of another table that each row of this one refers to.
     *
     * @param key the foreign key column of this table
     */
    protected final <O> One<R, O> one(Supplier<? extends Table<O>> table, Required<?> key) {
        return added(facts.relationships, new One<>(this, table, new Tie.Refers(key), List.of()));
    }

    /**
     * The row of another table that a row of this one may refer to.
     *
     * @param key the foreign key column of this table
     */
    protected final <O> OneOrNone<R, O> one(Supplier<? extends Table<O>> table, Nullable<?> key) {
        return added(facts.relationships, new OneOrNone<>(this, table, new Tie.Refers(key), List.of()));
    }

    /**
     * The row of another table that may refer to a row of this one, and is the only one that does.
     *
     * @param key the foreign key column of the other table, which has to be unique
     */
    protected final <O> OneOrNone<R, O> oneToOne(
            Supplier<? extends Table<O>> table, Supplier<? extends Column<?>> key) {
        return added(facts.relationships, new OneOrNone<>(this, table, new Tie.ReferredBy("oneToOne", key), List.of()));
    }

    /**
     * The row of another table that has an equal value, where no foreign key can say it: a reference to one of several tables,
     * {@code matchingOne(() -> POSTS, subjectId, () -> POSTS.id).where(...)}.
     *
     * @param own a column of this table
     * @param other a column of the other, in which no value comes twice
     */
    protected final <O> OneOrNone<R, O> matchingOne(
            Supplier<? extends Table<O>> table, Column<?> own, Supplier<? extends Column<?>> other) {
        return added(facts.relationships, new OneOrNone<>(this, table, new Tie.Matches(own, other), List.of()));
    }

    /**
     * The rows of another table that have an equal value, where no foreign key can say it: comments on several kinds of things,
     * {@code matching(() -> COMMENTS, id, () -> COMMENTS.subjectId).where(() -> COMMENTS.subject.eq("post"))}.
     *
     * @param own a column of this table
     * @param other a column of the other
     */
    protected final <O> Many<R, O> matching(
            Supplier<? extends Table<O>> table, Column<?> own, Supplier<? extends Column<?>> other) {
        return added(facts.relationships, new Many<>(this, table, new Tie.Matches(own, other), List.of(), List.of()));
    }

    /**
     * The rows of another table that refer to a row of this one.
     *
     * @param key the foreign key column of the other table
     */
    protected final <O> Many<R, O> many(Supplier<? extends Table<O>> table, Supplier<? extends Column<?>> key) {
        return added(
                facts.relationships, new Many<>(this, table, new Tie.ReferredBy("many", key), List.of(), List.of()));
    }

    /**
     * The rows of another table that a junction table joins with a row of this one.
     *
     * @param toThis the junction table's foreign key column that refers to this table
     * @param toOther the one that refers to the other table
     */
    protected final <O> Many<R, O> many(
            Supplier<? extends Table<O>> table,
            Supplier<? extends Column<?>> toThis,
            Supplier<? extends Column<?>> toOther) {
        return added(
                facts.relationships, new Many<>(this, table, new Tie.Through(toThis, toOther), List.of(), List.of()));
    }

    /** A comment for those who look at the database. */
    protected final void comment(String text) {
        facts.comment = text;
    }

    /** The table had another name before: it is renamed, and keeps its rows. */
    protected final void was(String formerName) {
        facts.formerName = formerName;
    }

    /**
     * Rows are marked as deleted by a time in this column, instead of being removed. Statements don't see such rows unless they say
     * so, and what is unique is so among the other rows only, unless it is said of the constraint.
     *
     * @param deletedAt NULL in rows that aren't deleted
     */
    protected final void softDelete(Nullable<?> deletedAt) {
        facts.softDelete = deletedAt;
    }

    /**
     * Statements see only rows that fulfil a condition, unless they are {@code unscoped()}. Several conditions hold together.
     *
     * @param condition asked for when it is needed, because classes refer to each other
     */
    protected final void defaultScope(Supplier<? extends Condition> condition) {
        facts.defaultScopes.add(condition);
    }

    /**
     * Each update of a row, by whatever statement of a {@code Database}, makes this number one greater, so that who read it before sees
     * that it was changed: {@code db.update(POSTS).set(...).of(post)}.
     *
     * @param counter a whole number, as {@code integer().defaultTo(0)}
     */
    protected final void version(Defaulted<? extends Number> counter) {
        facts.version = counter;
    }

    /** Every change of a row is written to the table {@code audit_logs}: what it was, what it is, who and when. */
    protected final void audited() {
        facts.audited = true;
    }

    /** Changes skip the write-ahead log: quicker, and empty after a crash. */
    protected final void unlogged() {
        facts.unlogged = true;
    }

    /** A storage parameter, such as {@code fillfactor}. */
    protected final void with(String parameter, Object value) {
        facts.parameters.put(parameter, value.toString());
    }

    /** Warnings about this table are known and not said again. */
    protected final void silence(Convention... conventions) {
        facts.silenced.addAll(Set.of(conventions));
    }

    private static <F, G extends F> G added(List<F> list, G fact) {
        list.add(fact);
        return fact;
    }
}
