package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ConstraintDef;
import java.sql.SQLException;

/** The checks of modelled tables, except those that aren't enforced. */
final class ChecksQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT o.conrelid, o.oid, o.conname, pg_get_expr(o.conbin, o.conrelid), o.connoinherit, o.convalidated
                FROM pg_constraint o
                JOIN pg_class c ON c.oid = o.conrelid
                WHERE o.contype = 'c' AND o.connamespace IN :namespaces AND :modelled(c)
                    AND o.conenforced -- since 18
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        Relation relation = catalog.relation(row.number());
        long oid = row.number();
        String name = row.text();
        String comment = catalog.constraint(oid, relation, name);
        String expression = Parentheses.stripOuter(row.text());
        relation.constraints.add(new ConstraintDef.Check(name, expression, row.flag(), row.flag(), comment));
    }
}
