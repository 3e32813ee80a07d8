package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Visibility;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Source;
import dev.whimbrel.table.type.Types;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of a table against others, and changes, inserts or removes each accordingly. Of several clauses that fit a row the
 * first is taken; a row that none fits stays as it is.
 *
 * <pre>{@code
 * db.merge(TAGS)
 *         .using(wanted, wanted.get(NAME).eq(TAGS.name))
 *         .whenNotMatched().thenInsert(it -> it.set(TAGS.name, wanted.get(NAME)))
 *         .whenNotMatchedBySource().thenDelete()
 *         .execute();
 * }</pre>
 *
 * <p>Needs PostgreSQL 15; rows that aren't matched by the source, and {@code returning(...)}, need 17.
 *
 * @param <R> the row record of the table
 */
public final class Merge<R> extends Write<R> {

    private final Source source;
    private final Condition on;
    private final List<CommonTable<?>> with;
    private final List<MergeClause> clauses;
    private final boolean validates;

    Merge(Session session, Table<R> table, Source source, Condition on) {
        this(session, table, source, on, List.of(), List.of(), true);
    }

    private Merge(
            Session session,
            Table<R> table,
            Source source,
            Condition on,
            List<CommonTable<?>> with,
            List<MergeClause> clauses,
            boolean validates) {
        super(session, table);
        this.source = source;
        this.on = on;
        this.with = with;
        this.clauses = clauses;
        this.validates = validates;
    }

    /** What became of a row, for {@code returning}: {@code INSERT}, {@code UPDATE} or {@code DELETE}. PostgreSQL 17. */
    public static Expression<String> action() {
        return Expressions.expression(Types.TEXT, "merge_action()");
    }

    /** Common table expressions that its source can be. */
    public Merge<R> with(CommonTable<?>... tables) {
        return new Merge<>(session, table, source, on, SelectState.plus(with, List.of(tables)), clauses, validates);
    }

    /** Rows of the table to which one of the source belongs. */
    public MergeChange<R> whenMatched() {
        return new MergeChange<>(this, "MATCHED", null, scope(List.of(source)));
    }

    /** Rows of the table to which one of the source belongs, if a condition on both is fulfilled. */
    public MergeChange<R> whenMatched(Condition and) {
        return new MergeChange<>(this, "MATCHED", and, scope(List.of(source)));
    }

    /** Rows of the source to which none of the table belongs. */
    public MergeInsert<R> whenNotMatched() {
        return new MergeInsert<>(this, null, List.of(source));
    }

    /** Rows of the source to which none of the table belongs, if a condition on them is fulfilled. */
    public MergeInsert<R> whenNotMatched(Condition and) {
        return new MergeInsert<>(this, and, List.of(source));
    }

    /** Rows of the table to which none of the source belongs. PostgreSQL 17. */
    public MergeChange<R> whenNotMatchedBySource() {
        return new MergeChange<>(this, "NOT MATCHED BY SOURCE", Visibility.DEFAULT.of(table), List.of(table));
    }

    /** Rows of the table to which none of the source belongs, if a condition on them is fulfilled. PostgreSQL 17. */
    public MergeChange<R> whenNotMatchedBySource(Condition and) {
        Condition seen = Visibility.DEFAULT.of(table);
        return new MergeChange<>(this, "NOT MATCHED BY SOURCE", seen == null ? and : and.and(seen), List.of(table));
    }

    /** Without the hooks that the database was given: a merge runs none, and is refused where the table has some. */
    public Merge<R> withoutHooks() {
        return new Merge<>(session.withoutHooks(), table, source, on, with, clauses, validates);
    }

    Merge<R> plus(MergeClause clause) {
        return new Merge<>(session, table, source, on, with, SelectState.plus(clauses, List.of(clause)), validates);
    }

    /** What is set on update, with what the program gives. */
    List<Assignment> updated(UnaryOperator<Assignments> assignments) {
        List<Assignment> all = Assignments.of(table, assignments);
        if (all.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "thenUpdate(...) sets nothing of " + table + ". Set a column, or say thenDoNothing().");
        }
        return Assignment.withSupplied(table, all);
    }

    /** What is inserted. The program can't supply a value for each row that the server finds to be new. */
    List<Assignment> inserted(UnaryOperator<Assignments> assignments) {
        List<Assignment> given = Assignments.of(table, assignments);
        for (Column<?> column : table.columns()) {
            boolean missing = given.stream().noneMatch(each -> each.column().equals(column));
            if (missing && column instanceof Required<?>) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_QUERY,
                        "thenInsert(...) leaves out " + column + ", which every row needs. Set it.");
            }
            if (missing && column.suppliedOnInsert().isPresent()) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_QUERY,
                        "thenInsert(...) leaves out " + column
                                + ", which gets its values from the program (defaultWith). It"
                                + " can't give one for each row of a merge. Set it to an expression.");
            }
        }
        return given;
    }

    /** Without holding the values against the rules of the table. */
    public Merge<R> withoutValidation() {
        return new Merge<>(session, table, source, on, with, clauses, false);
    }

    @Override
    boolean validates() {
        return validates;
    }

    @Override
    Stream<Consumer<StatementWriter>> texts(@Nullable Selectable<?> returning, WriteCheck check) {
        if (clauses.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "The merge into " + table + " does nothing. Say whenMatched() or whenNotMatched(), and what then.");
        }
        clauses.forEach(each -> each.pass(check));
        check.end(false);
        return Stream.of(out -> write(out, returning));
    }

    private void write(StatementWriter out, @Nullable Selectable<?> returning) {
        List<Source> scope = scope(List.of(source));
        CommonTable.writeAll(with, out);
        out.sql("MERGE INTO ");
        table.writeSource(out);
        out.sql(" USING ");
        SelectText.writeSeen(source, Visibility.DEFAULT.of(source), out);
        out.inside(scope, inner -> {
            inner.sql(" ON ");
            Condition seen = Visibility.DEFAULT.of(table);
            (seen == null ? on : on.and(seen)).writeTo(inner);
        });
        clauses.forEach(each -> each.write(out));
        writeReturning(returning, scope, out);
    }
}
