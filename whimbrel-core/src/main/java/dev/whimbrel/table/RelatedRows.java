package dev.whimbrel.table;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Source;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows that belong to a row of the query around, as a query within an expression.
 *
 * @param filter which of them; null for all
 */
record RelatedRows(
        Relationship<?, ?> relationship, @Nullable Condition filter) {

    /** The name of the row around, where the name of its table means one within. */
    private static final String PARENT = "whimbrel_parent";

    /**
     * Writes a query of them, in parentheses.
     *
     * @param list writes what it selects
     */
    void write(Consumer<SqlWriter> list, SqlWriter out) {
        Link link = relationship.link();
        Table<?> junction = link.junction();
        List<Source> sources = new ArrayList<>();
        sources.add(relationship.to());
        if (junction != null) {
            sources.add(junction);
        }
        boolean hidden = sources.stream().anyMatch(source -> hides((Table<?>) source));
        out.sql("(SELECT ").within(sources, list).sql(" FROM ");
        if (hidden) {
            writeParent(link, out);
        }
        out.within(sources, inner -> relationship.to().writeSource(inner));
        if (junction != null) {
            out.sql(" JOIN ").within(sources, inner -> writeJunction(link, junction, inner));
        }
        out.sql(" WHERE ");
        for (int i = 0; i < link.own().size(); i++) {
            Column<?> near = link.near().get(i);
            out.sql(i == 0 ? "" : " AND ")
                    .within(sources, inner -> inner.column(near))
                    .sql(" = ");
            if (hidden) {
                out.sql(PARENT + ".k" + (i + 1));
            } else {
                out.column(link.own().get(i));
            }
        }
        writeAnd(filter, sources, out);
        writeAnd(relationship.visibility().of(relationship.to()), sources, out);
        if (junction != null) {
            writeAnd(Visibility.DEFAULT.of(junction), sources, out);
        }
        out.sql(")");
    }

    private static void writeAnd(@Nullable Condition condition, List<Source> sources, SqlWriter out) {
        if (condition != null) {
            out.sql(" AND ").within(sources, inner -> inner.expression(condition));
        }
    }

    /** Whether the query names a table as the query around does, so that its columns would be those within. */
    private boolean hides(Table<?> inner) {
        Table<?> from = relationship.from();
        return from.aliasOrNull() == null
                ? Objects.equals(from.name(), inner.name()) && inner.aliasOrNull() == null
                : from.aliasOrNull().equals(inner.name().name());
    }

    private static void writeParent(Link link, SqlWriter out) {
        out.sql("(SELECT ");
        for (int i = 0; i < link.own().size(); i++) {
            out.sql(i == 0 ? "" : ", ").column(link.own().get(i)).sql(" AS k" + (i + 1));
        }
        out.sql(") AS " + PARENT + " CROSS JOIN ");
    }

    private static void writeJunction(Link link, Table<?> junction, SqlWriter out) {
        junction.writeSource(out);
        for (int i = 0; i < link.far().size(); i++) {
            out.sql(i == 0 ? " ON " : " AND ")
                    .column(link.junctionColumns().get(i))
                    .sql(" = ")
                    .column(link.far().get(i));
        }
    }

    /** Whether there is any. */
    record Any(RelatedRows rows, boolean none) implements Condition {

        @Override
        public void writeTo(SqlWriter out) {
            out.sql(none ? "(NOT EXISTS " : "(EXISTS ");
            out.condition(inner -> rows.write(list -> list.sql("1"), inner));
            out.sql(")");
        }
    }

    /** A value that is made of all of them. */
    record Value<T>(RelatedRows rows, Expression<T> value) implements Expression<T> {

        @Override
        public ColumnType<T> type() {
            return value.type();
        }

        @Override
        public void writeTo(SqlWriter out) {
            out.part(inner -> rows.write(list -> list.expression(value), inner));
        }
    }
}
