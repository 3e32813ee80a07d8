package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.dialect.postgres.catalog.Catalog.Address;
import java.sql.SQLException;

/**
 * What the server keeps of what depends on what, without what is known already: namespaces, and what an index or a constraint has
 * by being one of its table's columns. The letters of {@code pg_depend.deptype}: n and a are dependencies; P is one of a part of a
 * partition on that of its table; of i, e and S the dependent object is a part of the other.
 */
final class DependenciesQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid, d.deptype
                FROM pg_depend d
                WHERE d.objid >= 16384 AND d.refobjid >= 16384 AND d.refclassid <> 2615 AND d.deptype <> 'x'
                    AND d.refclassid NOT IN (2602, 2603)
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        Address user = new Address(row.number(), row.number(), row.number());
        Address used = new Address(row.number(), row.number(), row.number());
        switch (row.letter()) {
            case 'n' -> catalog.dependencies.add(new Catalog.Dependency(user, used));
            case 'a' -> {
                catalog.dependencies.add(new Catalog.Dependency(user, used));
                catalog.wholes.putIfAbsent(user, used);
            }
            case 'P' -> catalog.dependencies.add(new Catalog.Dependency(user, used));
            default -> catalog.wholes.put(user, used);
        }
    }
}
