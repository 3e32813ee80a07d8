package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Deferrability;
import java.sql.SQLException;
import java.util.List;

/** The primary keys and unique constraints of modelled tables, except those over periods. */
final class KeysQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT o.conrelid, o.oid, o.conname, o.condeferrable, o.condeferred, i.indkey, i.indnkeyatts,
                    i.indnullsnotdistinct, -- since 15
                    false, -- before 15
                    o.contype = 'p'
                FROM pg_constraint o
                JOIN pg_class c ON c.oid = o.conrelid
                JOIN pg_index i ON i.indexrelid = o.conindid
                WHERE o.contype IN ('p', 'u') AND o.connamespace IN :namespaces AND :modelled(c)
                    AND NOT o.conperiod -- since 18
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        Relation relation = catalog.relation(row.number());
        long oid = row.number();
        String name = row.text();
        String comment = catalog.constraint(oid, relation, name);
        Deferrability deferrability = Deferrals.of(row.flag(), row.flag());
        List<String> columns = relation.columnNames(ArrayText.vector(row.text()));
        int keys = (int) row.number();
        List<String> key = columns.subList(0, keys);
        List<String> include = columns.subList(keys, columns.size());
        boolean nullsNotDistinct = row.flag();
        boolean primary = row.flag();
        relation.constraints.add(
                primary
                        ? new ConstraintDef.PrimaryKey(name, key, include, deferrability, comment)
                        : new ConstraintDef.Unique(name, key, include, nullsNotDistinct, deferrability, comment));
    }
}
