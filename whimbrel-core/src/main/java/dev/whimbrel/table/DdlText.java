package dev.whimbrel.table;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.ColumnType;

/** Writes expressions for definitions: columns by their bare names, values as literals. */
final class DdlText implements SqlWriter {

    private final Renderer renderer;
    private final StringBuilder text = new StringBuilder();

    private DdlText(Renderer renderer) {
        this.renderer = renderer;
    }

    static String of(Expression<?> expression, Renderer renderer) {
        DdlText out = new DdlText(renderer);
        expression.writeTo(out);
        return withoutOuterParentheses(out.text.toString());
    }

    @Override
    public SqlWriter sql(String sql) {
        text.append(sql);
        return this;
    }

    @Override
    public SqlWriter column(ColumnReference column) {
        text.append(renderer.identifier(column.name()));
        return this;
    }

    @Override
    public SqlWriter value(
            @org.jspecify.annotations.Nullable Object value, @org.jspecify.annotations.Nullable ColumnType<?> type) {
        text.append(renderer.literal(value == null || type == null ? value : literal(value, type)));
        return this;
    }

    @SuppressWarnings("unchecked")
    private static <T> Object literal(Object value, ColumnType<T> type) {
        return type.codec().toLiteral((T) value);
    }

    /** Conditions come in parentheses, which a definition has around them anyway. */
    private static String withoutOuterParentheses(String sql) {
        if (!sql.startsWith("(") || !sql.endsWith(")") || sql.indexOf('\'') >= 0 || sql.indexOf('"') >= 0) {
            return sql;
        }
        int depth = 0;
        for (int i = 0; i < sql.length() - 1; i++) {
            depth += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return sql;
            }
        }
        return sql.substring(1, sql.length() - 1);
    }
}
