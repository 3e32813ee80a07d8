package dev.whimbrel.table.expression;

import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;

/** What is looked for in a full text: a {@code tsquery}. {@link SearchFunctions} makes them. */
public final class SearchQuery implements Expression<String> {

    private static final ColumnType<String> TYPE = Types.string(new SqlType.Builtin("tsquery"));

    private final Expression<String> query;

    private SearchQuery(Expression<String> query) {
        this.query = query;
    }

    static SearchQuery of(String sql, Object... arguments) {
        return new SearchQuery(Expressions.expression(TYPE, sql, arguments));
    }

    /** Both have to be found. */
    public SearchQuery andQuery(SearchQuery other) {
        return of("{} && {}", this, other);
    }

    /** One of them has to be found at least. */
    public SearchQuery orQuery(SearchQuery other) {
        return of("{} || {}", this, other);
    }

    /** It must not be found. */
    public SearchQuery notQuery() {
        return of("!! {}", this);
    }

    /** Both have to be found, the other right after it. */
    public SearchQuery followedBy(SearchQuery other) {
        return of("{} <-> {}", this, other);
    }

    @Override
    public ColumnType<String> type() {
        return query.type();
    }

    @Override
    public void writeTo(SqlWriter out) {
        query.writeTo(out);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchQuery that && query.equals(that.query);
    }

    @Override
    public int hashCode() {
        return query.hashCode();
    }
}
