package dev.whimbrel.query.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Labelled;
import dev.whimbrel.table.expression.OrNull;
import dev.whimbrel.table.expression.QuotedText;
import dev.whimbrel.table.expression.Source;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a statement whose values are bound. */
public final class StatementWriter implements SqlWriter {

    private final Names names;
    private final StringBuilder text = new StringBuilder(256);
    private final List<Bind> binds = new ArrayList<>();
    private @Nullable Scope scope;
    private boolean anyColumn;
    private boolean literal;
    private boolean batched;
    private int secretColumns;
    private boolean secretRows;
    private final Set<String> hidden = new HashSet<>(0);

    public StatementWriter(Names names) {
        this.names = names;
    }

    /**
     * The writer that a query within an expression needs.
     *
     * @throws WhimbrelException {@code INVALID_DEFINITION} when the expression is part of a definition
     */
    public static StatementWriter of(SqlWriter out) {
        if (out instanceof StatementWriter statement) {
            return statement;
        }
        throw new WhimbrelException(ErrorCode.INVALID_DEFINITION, "a definition can't hold a query");
    }

    /** Writes a list of which others get what belongs to its rows, or one that holds all of it. */
    public StatementWriter list(boolean inBatches, Runnable list) {
        boolean before = batched;
        batched = inBatches;
        list.run();
        batched = before;
        return this;
    }

    /** Whether other statements get what belongs to the rows. */
    public boolean isBatched() {
        return batched;
    }

    /** Takes any column: for a statement in SQL whose tables nobody knows. */
    public StatementWriter withoutScope() {
        anyColumn = true;
        return this;
    }

    /** What was written. */
    public Statement statement() {
        return new Statement(text.toString(), List.copyOf(binds), secretRows);
    }

    /** Whether a secret column was written. */
    boolean wroteSecret() {
        return secretColumns > 0;
    }

    /** Names of common tables, by which the server finds no table any more. */
    public void hide(String name) {
        hidden.add(name);
    }

    private String nameOf(ObjectName relation) {
        String written = names.relation(relation);
        if (!hidden.isEmpty()
                && hidden.contains(relation.name())
                && written.equals(names.identifier(relation.name()))) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "The common table expression \"" + relation.name() + "\" hides the table " + relation
                            + ", which the query names too. Give it another name.");
        }
        return written;
    }

    /** How many values are bound so far. */
    public int bindCount() {
        return binds.size();
    }

    /**
     * Writes a part that can name the columns of some sources, and of those around it.
     *
     * @param sources compared by identity
     */
    public StatementWriter inside(List<? extends Source> sources, Consumer<StatementWriter> part) {
        Scope before = scope;
        scope = new Scope(sources, before);
        sources.forEach(this::seeSecrets);
        part.accept(this);
        scope = before;
        return this;
    }

    private void seeSecrets(Source source) {
        secretRows |= source instanceof Relation<?> relation && relation.hasSecrets();
    }

    @Override
    public StatementWriter within(List<? extends Source> sources, Consumer<SqlWriter> part) {
        return inside(sources, part::accept);
    }

    /** Writes a part whose values stand in the text, where the server takes no others. */
    public StatementWriter literally(Consumer<StatementWriter> part) {
        literal = true;
        part.accept(this);
        literal = false;
        return this;
    }

    /** Writes a column without its table: where a statement sets or inserts it. */
    public StatementWriter bareColumn(ColumnReference column) {
        text.append(names.identifier(column.name()));
        return this;
    }

    /** Writes several things with commas between them. */
    public <E> StatementWriter commas(List<E> all, Consumer<? super E> each) {
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            each.accept(all.get(i));
        }
        return this;
    }

    @Override
    public StatementWriter sql(String sql) {
        if (sql.indexOf('?') < 0) {
            text.append(sql);
        } else {
            escapeQuestionMarks(sql);
        }
        return this;
    }

    /** JDBC takes a question mark for a value, unless it is doubled or stands in quotes; the server has operators with one. */
    private void escapeQuestionMarks(String sql) {
        int at = 0;
        while (at < sql.length()) {
            int next = QuotedText.next(sql, at);
            if (next == at + 1 && sql.charAt(at) == '?') {
                text.append("??");
            } else {
                text.append(sql, at, next);
            }
            at = next;
        }
    }

    @Override
    public StatementWriter name(String name) {
        text.append(names.identifier(name));
        return this;
    }

    @Override
    public StatementWriter type(ColumnType<?> type) {
        return type(type.sqlType());
    }

    /** The name of a type, as CAST takes it. */
    public StatementWriter type(SqlType type) {
        text.append(names.type(type));
        return this;
    }

    @Override
    public StatementWriter relation(ObjectName name) {
        text.append(nameOf(name));
        return this;
    }

    /** The full name of a table that rows are written to. */
    public StatementWriter written(Relation<?> table) {
        seeSecrets(table);
        return relation(table.name());
    }

    @Override
    public StatementWriter row(Source source) {
        // As a whole row and in FOR UPDATE OF, a table goes by its name without its schema.
        text.append(
                source instanceof Relation<?> relation && relation.aliasOrNull() == null
                        ? names.identifier(relation.name().name())
                        : nameOf(source));
        return this;
    }

    @Override
    public StatementWriter column(ColumnReference column) {
        check(column);
        if (column.secret()) {
            secretColumns++;
        }
        text.append(nameOf(column.source())).append('.').append(names.identifier(column.name()));
        return this;
    }

    /** What stands in most queries is written once: the columns of a table under its own name. There are as many as classes. */
    @Override
    public StatementWriter columns(Source source, List<? extends ColumnReference> columns) {
        if (!(source instanceof Relation<?> relation) || relation.aliasOrNull() != null || columns.isEmpty()) {
            SqlWriter.super.columns(source, columns);
            return this;
        }
        check(columns.get(0));
        text.append(names.columns(relation, () -> {
            StatementWriter list = new StatementWriter(names).withoutScope();
            list.commas(columns, list::column);
            return list.text.toString();
        }));
        return this;
    }

    private String nameOf(Source source) {
        if (source instanceof NamedSource named) {
            return names.identifier(named.sourceName());
        }
        Relation<?> relation = (Relation<?>) source;
        String alias = relation.aliasOrNull();
        return alias == null ? nameOf(relation.name()) : names.identifier(alias);
    }

    private void check(ColumnReference column) {
        if (!anyColumn && (scope == null || !scope.has(column.source()))) {
            throw Scope.missing(column, scope);
        }
    }

    @Override
    public StatementWriter value(@Nullable Object value, @Nullable ColumnType<?> type) {
        return bind(value, type, false);
    }

    @Override
    public StatementWriter valueFor(@Nullable Object value, Expression<?> like) {
        return bind(value, like.type(), isSecret(like));
    }

    @Override
    public StatementWriter typedValue(@Nullable Object value, ColumnType<?> type) {
        text.append("CAST(");
        bind(value, type, false);
        text.append(" AS ").append(names.type(Unlimited.of(type.sqlType()))).append(')');
        return this;
    }

    /** The values go in one array, so that the statement is the same for any number of them. */
    @Override
    public <T> StatementWriter oneOf(Expression<T> expression, List<T> values, boolean not) {
        if (literal || expression.type().sqlType() instanceof SqlType.Array) {
            // To the server, an array of arrays is one of several dimensions.
            SqlWriter.super.oneOf(expression, values, not);
            return this;
        }
        expression.writeTo(this);
        text.append(not ? " <> ALL (" : " = ANY (");
        binds.add(new Bind(values, expression.type().array(), isSecret(expression)));
        text.append("?)");
        return this;
    }

    /**
     * Values in one array.
     *
     * @param type the way that each goes to the database
     * @param elementType the type of its elements in the statement
     * @param like what they are values of; those of a secret column are never shown
     */
    public <T> StatementWriter array(
            List<@Nullable T> values, ColumnType<T> type, SqlType elementType, Expression<?> like) {
        text.append("CAST(?");
        binds.add(new Bind(values, type.array(), isSecret(like)));
        text.append(" AS ").append(names.type(elementType.array())).append(')');
        return this;
    }

    /** Whether an expression is a secret column, by itself or under a name: its values are never shown. */
    public static boolean isSecret(Expression<?> expression) {
        return switch (expression) {
            case ColumnReference column -> column.secret();
            case Labelled<?> labelled -> isSecret(labelled.expression());
            case OrNull<?> orNull -> isSecret(orNull.expression());
            default -> false;
        };
    }

    private StatementWriter bind(@Nullable Object value, @Nullable ColumnType<?> type, boolean secret) {
        ColumnType<?> known = type != null ? type : value == null ? Types.TEXT : Types.ofValue(value);
        if (literal) {
            text.append(names.literal(value == null ? null : known.literal(value)));
            return this;
        }
        binds.add(new Bind(value, known, secret));
        text.append('?');
        return this;
    }

    @Override
    public StatementWriter part(Consumer<SqlWriter> part) {
        int secretsBefore = secretColumns;
        int bindsBefore = binds.size();
        part.accept(this);
        if (secretColumns > secretsBefore) {
            binds.subList(bindsBefore, binds.size()).replaceAll(Bind::asSecret);
        }
        return this;
    }

    @Override
    public StatementWriter condition(Consumer<SqlWriter> condition) {
        int secretsBefore = secretColumns;
        part(condition);
        secretColumns = secretsBefore;
        return this;
    }

    /** A value of a column that an expression makes. */
    public StatementWriter assigned(ColumnReference column, Expression<?> value) {
        return part(part -> {
            secretColumns += column.secret() ? 1 : 0;
            part.expression(value);
        });
    }

    @Override
    public StatementWriter expression(Expression<?> expression) {
        expression.writeTo(this);
        return this;
    }
}
