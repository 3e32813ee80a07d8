package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.change.CommentTarget;
import dev.whimbrel.schema.change.RebuildEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A new enum type in the place of an old one. Defaults are stored expressions of the old type, so they go first and come back
 * last.
 */
record RebuildEnumSql(PostgresNames names) {

    private static final String MARK = "__old";

    List<Sql> statements(RebuildEnum change) {
        List<String> statements = new ArrayList<>();
        for (RebuildEnum.Use use : change.columns()) {
            if (use.before().defaultValue() != null) {
                statements.add(alter(use) + " DROP DEFAULT");
            }
        }
        ObjectName name = change.before().name();
        ObjectName old = name.renamed(
                PostgresIdentifiers.cut(name.name(), PostgresIdentifiers.MAX_BYTES - MARK.length()) + MARK);
        statements.add("ALTER TYPE " + names.type(name) + " RENAME TO " + names.identifier(old.name()));
        statements.add(new EnumSql(names).create(change.after()));
        for (RebuildEnum.Use use : change.columns()) {
            statements.add(
                    alter(use) + " TYPE " + PostgresTypes.render(use.before().type(), names) + " USING "
                            + converted(use.before(), change.remap()));
        }
        for (RebuildEnum.Use use : change.columns()) {
            if (use.after().defaultValue() != null) {
                statements.add(alter(use) + " SET DEFAULT "
                        + DefaultSql.of(use.after().defaultValue(), use.after().type()));
            }
        }
        statements.add("DROP TYPE " + names.type(old));
        List<Sql> all = new ArrayList<>(statements.stream().map(Sql::of).toList());
        all.addAll(new CommentSql(names)
                .ofNew(new CommentTarget.OfEnum(name), change.after().comment()));
        return all;
    }

    private String alter(RebuildEnum.Use use) {
        return "ALTER TABLE " + names.relation(use.table()) + " ALTER COLUMN "
                + names.identifier(use.before().name());
    }

    private String converted(ColumnDef column, Map<String, String> remap) {
        String name = names.identifier(column.name());
        String type = "::" + PostgresTypes.render(column.type(), names);
        if (remap.isEmpty()) {
            return name + "::text" + type;
        }
        return column.type() instanceof SqlType.Array ? elements(name, remap) + type : value(name, remap) + type;
    }

    private static String value(String name, Map<String, String> remap) {
        StringBuilder sql = new StringBuilder("(CASE ").append(name).append("::text");
        new TreeMap<>(remap)
                .forEach((from, to) -> sql.append(" WHEN ")
                        .append(PostgresLiterals.quote(from))
                        .append(" THEN ")
                        .append(PostgresLiterals.quote(to)));
        return sql.append(" ELSE ").append(name).append("::text END)").toString();
    }

    private static String elements(String name, Map<String, String> remap) {
        String sql = name + "::text[]";
        for (Map.Entry<String, String> entry : new TreeMap<>(remap).entrySet()) {
            sql = "array_replace(" + sql + ", " + PostgresLiterals.quote(entry.getKey()) + ", "
                    + PostgresLiterals.quote(entry.getValue()) + ")";
        }
        return sql;
    }
}
