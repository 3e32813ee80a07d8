package dev.whimbrel.table;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.OuterParentheses;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Source;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** Writes expressions for definitions: columns by their bare names, values as literals. */
final class DdlText implements SqlWriter {

    private final Renderer renderer;
    private final StringBuilder text = new StringBuilder();

    private final ObjectName relation;

    private DdlText(Renderer renderer, ObjectName relation) {
        this.renderer = renderer;
        this.relation = relation;
    }

    /** The text of an expression that may name columns of one table or view only. */
    static String of(Expression<?> expression, Renderer renderer, ObjectName relation) {
        DdlText out = new DdlText(renderer, relation);
        expression.writeTo(out);
        return OuterParentheses.without(out.text.toString());
    }

    @Override
    public SqlWriter sql(String sql) {
        text.append(sql);
        return this;
    }

    @Override
    public SqlWriter name(String name) {
        text.append(renderer.identifier(name));
        return this;
    }

    @Override
    public SqlWriter type(ColumnType<?> type) {
        text.append(renderer.type(type.sqlType()));
        return this;
    }

    @Override
    public SqlWriter relation(ObjectName name) {
        text.append(renderer.name(name));
        return this;
    }

    @Override
    public SqlWriter row(Source source) {
        throw new WhimbrelException(ErrorCode.INVALID_DEFINITION, "a definition can't speak of whole rows");
    }

    @Override
    public SqlWriter column(ColumnReference column) {
        if (!column.relationName().equals(relation)) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION, "an expression names " + column + ", a column of another table");
        }
        text.append(renderer.identifier(column.name()));
        return this;
    }

    @Override
    public SqlWriter value(@Nullable Object value, @Nullable ColumnType<?> type) {
        text.append(renderer.literal(value == null || type == null ? value : type.literal(value)));
        return this;
    }
}
