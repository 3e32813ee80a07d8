package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sequences count, and the column that they belong to: as the source of an identity, whose part they become, or merely to
 * be dropped with it. The latter is always in the sequence's own namespace.
 */
final class SequencesQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT s.seqrelid, format_type(s.seqtypid, NULL),
                    s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
                    d.deptype = 'i', d.refobjid, d.refobjsubid,
                    CASE d.deptype WHEN 'a' THEN (SELECT a.attname FROM pg_attribute a
                        WHERE a.attrelid = d.refobjid AND a.attnum = d.refobjsubid) END,
                    CASE WHEN c.relpersistence <> coalesce(t.relpersistence, 'p')
                        AND false -- before 15
                        THEN format('%I.%I', n.nspname, c.relname) END
                FROM pg_sequence s
                JOIN pg_class c ON c.oid = s.seqrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_depend d ON d.classid = 1259 AND d.objid = s.seqrelid AND d.refclassid = 1259
                    AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
                LEFT JOIN pg_class t ON t.oid = d.refobjid
                WHERE c.relnamespace IN :namespaces
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        Relation relation = catalog.relation(row.number());
        SequenceOptions options = SequenceDefaults.leaveOut(
                catalog.type(row.text()),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.flag());
        boolean identity = row.flag();
        long table = row.number();
        long column = row.number();
        String columnName = row.optionalText();
        SequenceDef definition = null;
        if (identity) {
            catalog.identities.put(new Catalog.ColumnKey(table, column), options);
        } else {
            definition = definition(relation, options, owner(table, columnName, catalog), catalog);
        }
        catalog.sequences.put(relation.head.oid(), new Catalog.Sequence(definition, table));
        String unlikeItsTable = row.optionalText();
        if (unlikeItsTable != null) {
            catalog.opaque.add(settings(relation.head, unlikeItsTable));
        }
    }

    private static Catalog.Opaque settings(Relation.Head head, String name) {
        String now = head.unlogged() ? "UNLOGGED" : "LOGGED";
        String otherwise = head.unlogged() ? "LOGGED" : "UNLOGGED";
        String alter = "ALTER SEQUENCE " + name + " SET ";
        ObjectSql sql = new ObjectSql(List.of(alter + now), List.of(alter + otherwise), "", null);
        return Catalog.Opaque.about(Catalog.Address.relation(head.oid()), "sequence settings", name, now, sql);
    }

    private static SequenceDef definition(
            Relation relation, SequenceOptions options, SequenceDef.@Nullable Owner owner, Catalog catalog) {
        return new SequenceDef(
                relation.head.name(),
                SequenceDefaults.leaveOutType(options, SqlType.bigint()),
                owner,
                catalog.comment(CommentedCatalog.CLASS, relation.head.oid()));
    }

    private static SequenceDef.@Nullable Owner owner(long table, @Nullable String column, Catalog catalog)
            throws ObjectVanishedException {
        return column == null
                ? null
                : new SequenceDef.Owner(catalog.relation(table).head.name(), column);
    }
}
