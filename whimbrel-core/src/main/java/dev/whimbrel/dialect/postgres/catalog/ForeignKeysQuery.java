package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.ReferentialAction;
import java.sql.SQLException;
import java.util.List;

/**
 * The foreign keys of modelled tables, except those over periods and those that aren't enforced. A reference to a partitioned
 * table has a row for each partition too, with the reference itself as parent.
 */
final class ForeignKeysQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT o.conrelid, o.oid, o.conname, o.conkey, o.confrelid, o.confkey,
                    o.confdeltype, o.confupdtype, o.confmatchtype = 'f',
                    o.confdelsetcols, -- since 15
                    NULL, -- before 15
                    o.condeferrable, o.condeferred, o.convalidated
                FROM pg_constraint o
                JOIN pg_class c ON c.oid = o.conrelid
                WHERE o.contype = 'f' AND o.conparentid = 0 AND o.connamespace IN :namespaces AND :modelled(c)
                    AND NOT o.conperiod AND o.conenforced -- since 18
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        Relation relation = catalog.relation(row.number());
        long oid = row.number();
        String name = row.text();
        String comment = catalog.constraint(oid, relation, name);
        List<Long> key = ArrayText.numbers(row.text());
        Relation referenced = catalog.relation(row.number());
        List<Long> referencedKey = ArrayText.numbers(row.text());
        ReferentialAction onDelete = action(row.letter());
        ReferentialAction onUpdate = action(row.letter());
        boolean matchFull = row.flag();
        List<Long> setColumns = ArrayText.numbers(row.optionalText());
        Deferrability deferrability = Deferrals.of(row.flag(), row.flag());
        boolean validated = row.flag();
        relation.constraints.add(new ConstraintDef.ForeignKey(
                name,
                relation.columnNames(key),
                referenced.head.name(),
                referenced.columnNames(referencedKey),
                onDelete,
                onUpdate,
                matchFull,
                relation.columnNames(setColumns),
                deferrability,
                validated,
                comment));
    }

    private static ReferentialAction action(char letter) {
        return switch (letter) {
            case 'r' -> ReferentialAction.RESTRICT;
            case 'c' -> ReferentialAction.CASCADE;
            case 'n' -> ReferentialAction.SET_NULL;
            case 'd' -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
