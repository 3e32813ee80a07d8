package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ConstraintDef;
import java.sql.SQLException;

/**
 * The constraints of modelled tables that come as the server's text: exclusion constraints and, from PostgreSQL 18 on, keys
 * over periods, constraints that aren't enforced, and not-null constraints that don't hold for all rows or for child tables.
 * The column of the last counts as nullable, because the constraint says all that there is to say; all other not-null
 * constraints are part of their column.
 */
final class OtherConstraintsQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT o.conrelid, o.oid, o.conname, pg_get_constraintdef(o.oid), o.contype = 'n', o.conkey
                FROM pg_constraint o
                JOIN pg_class c ON c.oid = o.conrelid
                WHERE o.connamespace IN :namespaces AND :modelled(c) AND o.conparentid = 0
                    AND (o.contype = 'x'
                        OR (o.contype IN ('p', 'u', 'f') AND o.conperiod) -- since 18
                        OR (o.contype IN ('c', 'f') AND NOT o.conenforced) -- since 18
                        OR (o.contype = 'n' AND (o.connoinherit OR NOT o.convalidated)) -- since 18
                    )
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        Relation relation = catalog.relation(row.number());
        long oid = row.number();
        String name = row.text();
        String comment = catalog.constraint(oid, relation, name);
        relation.constraints.add(new ConstraintDef.Other(name, row.text(), comment));
        boolean notNull = row.flag();
        if (notNull) {
            for (long column : ArrayText.numbers(row.text())) {
                relation.columns.computeIfPresent(column, (number, found) -> found.nullable());
            }
        }
    }
}
