package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.dialect.postgres.catalog.Catalog.Address;
import java.sql.SQLException;

/**
 * What the server keeps of what depends on what. What would be most of it isn't read, because it is known already: namespaces,
 * the columns of plain indexes and keys, the types that tables bring with them, the triggers of foreign keys. Before
 * PostgreSQL 15 it is a generated column itself, rather than its expression, that depends on what the expression reads. The letters of {@code pg_depend.deptype}: n and a are dependencies; P is one of a part of a
 * partition on that of its table; of i, e and S the dependent object is a part of the other.
 */
final class DependenciesQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                WITH wanted_types AS MATERIALIZED (SELECT refobjid FROM pg_depend WHERE refclassid = 1247 AND deptype = 'n')
                SELECT
                    d.classid, d.objid, d.objsubid, -- since 15
                    CASE WHEN g.oid IS NULL THEN d.classid ELSE 2604 END, coalesce(g.oid, d.objid), -- before 15
                    CASE WHEN g.oid IS NULL THEN d.objsubid ELSE 0 END, -- before 15
                    d.refclassid, d.refobjid, d.refobjsubid, d.deptype
                FROM pg_depend d
                LEFT JOIN pg_attrdef g ON d.classid = 1259 AND d.deptype = 'a' AND g.adrelid = d.objid AND g.adnum = d.objsubid -- before 15
                WHERE d.objid >= 16384 AND d.refobjid >= 16384 AND d.deptype <> 'x'
                    AND d.refclassid NOT IN (2602, 2603, 2615)
                    AND CASE d.classid
                        WHEN 1259 THEN d.refclassid <> 1259
                            OR CASE d.deptype WHEN 'i' THEN d.refobjsubid > 0
                                WHEN 'a' THEN d.objid NOT IN (SELECT i.indexrelid
                                    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                                    WHERE i.indexprs IS NULL AND i.indpred IS NULL AND :modelled(c))
                                ELSE true END
                        WHEN 1247 THEN d.deptype <> 'i' OR d.objid IN (SELECT t.oid FROM pg_type t
                            WHERE t.oid IN (TABLE wanted_types) OR t.typarray IN (TABLE wanted_types))
                        WHEN 2604 THEN d.deptype <> 'a' OR (d.objid, d.refobjid, d.refobjsubid) NOT IN (
                            SELECT f.oid, f.adrelid, f.adnum
                            FROM pg_attrdef f JOIN pg_class c ON c.oid = f.adrelid
                            WHERE :modelled(c))
                        WHEN 2606 THEN d.refclassid <> 1259 OR d.refobjsubid = 0 OR d.objid NOT IN (SELECT o.oid
                            FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid
                            WHERE o.contype IN ('p', 'u', 'f', 'n') AND :modelled(c))
                        WHEN 2620 THEN d.deptype <> 'i'
                        ELSE true END
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
