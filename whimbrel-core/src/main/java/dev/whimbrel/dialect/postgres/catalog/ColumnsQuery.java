package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The columns of modelled tables and materialized views, and of the tables that foreign keys refer to. */
final class ColumnsQuery implements CatalogQuery {

    private static final char NONE = CatalogRow.NO_LETTER;

    @Override
    public String text() {
        return """
                SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                    a.attidentity, a.attgenerated, a.atthasdef, pg_get_expr(d.adbin, d.adrelid),
                    a.atttypid, a.attcollation, ln.nspname, l.collname,
                    d.oid,
                    :settings, CASE WHEN :hasSettings THEN format('%I.%I', n.nspname, c.relname) END,
                    CASE WHEN :hasSettings THEN quote_ident(a.attname) END, CASE WHEN :hasSettings THEN t.typstorage END
                FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_attrdef d ON a.atthasdef AND d.adrelid = a.attrelid AND d.adnum = a.attnum
                LEFT JOIN (pg_collation l JOIN pg_namespace ln ON ln.oid = l.collnamespace)
                    ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
                WHERE a.attnum > 0 AND NOT a.attisdropped
                    AND ((c.relnamespace IN :namespaces AND :modelled(c)) OR c.oid IN :referenced)
                """.replace(":settings", ColumnSettings.TEXT).replace(":hasSettings", ColumnSettings.CONDITION);
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        Relation relation = catalog.relation(row.number());
        long number = row.number();
        Catalog.ColumnKey key = new Catalog.ColumnKey(relation.head.oid(), number);
        String name = row.text();
        SqlType type = catalog.type(row.text());
        boolean notNull = row.flag();
        Identity identity = identity(row.letter(), type, catalog.identities.get(key));
        char generated = row.letter();
        String expression = row.flaggedText();
        long typeId = row.number();
        long collationId = row.number();
        ObjectName collation = collation(row.optionalText(), row.optionalText());
        ColumnDef definition = new ColumnDef(
                name,
                type,
                !notNull,
                expression == null || generated != NONE ? null : new DefaultValue.Expression(expression),
                identity,
                expression == null || generated == NONE ? null : generated(expression, generated),
                collation,
                catalog.columnComment(CommentedCatalog.CLASS, relation.head.oid(), number));
        relation.columns.put(number, new Relation.Column(definition, typeId, collationId));
        long defaultOid = row.number();
        if (defaultOid != 0) {
            catalog.defaults.put(defaultOid, key);
        }
        String settings = row.optionalText();
        if (settings != null && !relation.head.composed()) {
            catalog.opaque.add(ColumnSettings.of(key, settings, row.text(), row.text(), row.letter()));
        }
    }

    private static @Nullable Identity identity(char letter, SqlType type, @Nullable SequenceOptions options) {
        if (letter == NONE) {
            return null;
        }
        return new Identity(
                letter == 'a',
                options == null ? SequenceOptions.DEFAULTS : SequenceDefaults.leaveOutType(options, type));
    }

    private static GeneratedValue generated(String expression, char letter) {
        return new GeneratedValue(Parentheses.stripOuter(expression), letter == 's');
    }

    private static @Nullable ObjectName collation(@Nullable String schema, @Nullable String name) {
        return schema == null || name == null ? null : new ObjectName(schema, name);
    }
}
