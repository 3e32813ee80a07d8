package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ObjectName;
import java.sql.SQLException;

/** The operator classes that indexes can use, the server's own too. */
final class OperatorClassesQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT o.oid, n.nspname, o.opcname, o.opcintype, o.opcdefault, o.opckeytype = 0
                FROM pg_opclass o
                JOIN pg_namespace n ON n.oid = o.opcnamespace
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        long oid = row.number();
        ObjectName name = new ObjectName(row.text(), row.text());
        catalog.operatorClasses.put(oid, new Catalog.OperatorClass(name, row.number(), row.flag(), row.flag()));
    }
}
