package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;

/** The enum types, a row for each label. */
final class EnumsQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT t.oid, n.nspname, t.typname, e.enumlabel
                FROM pg_type t
                JOIN pg_namespace n ON n.oid = t.typnamespace
                LEFT JOIN pg_enum e ON e.enumtypid = t.oid
                WHERE t.typtype = 'e' AND t.typnamespace IN :namespaces AND :own(pg_type, t)
                ORDER BY t.oid, e.enumsortorder
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        long oid = row.number();
        ObjectName name = new ObjectName(row.text(), row.text());
        String label = row.optionalText();
        Catalog.EnumType type =
                catalog.enums.computeIfAbsent(oid, key -> new Catalog.EnumType(name, new ArrayList<>()));
        if (label != null) {
            type.labels().add(label);
        }
    }
}
