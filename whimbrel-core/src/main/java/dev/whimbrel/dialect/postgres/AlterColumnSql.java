package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.IdentityChange;
import dev.whimbrel.schema.change.Setting;
import dev.whimbrel.schema.change.TypeChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patch of a column as one {@code ALTER TABLE}, so that the table is locked and rewritten once.
 *
 * <p>A default is a stored expression of the old type, and the server refuses a new type to which it can't convert that by
 * itself (error 42804). So a default that is known or named by the patch is dropped before the type changes and set after it,
 * as the value of the new type.
 */
record AlterColumnSql(PostgresNames names) {

    /**
     * The statements: none when the patch names nothing; two when an identity falls and the type changes, because the server
     * would still want a type that counts.
     */
    List<String> statements(AlterColumn change) {
        List<String> statements = new ArrayList<>();
        List<String> actions = actions(change);
        if (change.patch().identity() instanceof IdentityChange.Drop) {
            boolean alone = change.patch().type() != null;
            actions.add(0, "DROP IDENTITY");
            if (alone) {
                statements.add(statement(change, actions.subList(0, 1)));
                actions = actions.subList(1, actions.size());
            }
        }
        if (change.patch().identity() instanceof IdentityChange.Alter alter
                && change.before() != null
                && change.before().identity() != null) {
            statements.addAll(new SequenceSql(names)
                    .liftedIdentity(
                            change.table(),
                            change.column(),
                            change.before().identity().options(),
                            alter.identity().options()));
        }
        if (!actions.isEmpty()) {
            statements.add(statement(change, actions));
        }
        return statements;
    }

    private String statement(AlterColumn change, List<String> actions) {
        String column = "ALTER COLUMN " + names.identifier(change.column()) + " ";
        String table = "ALTER TABLE " + names.relation(change.table());
        return actions.size() == 1
                ? table + " " + column + actions.get(0)
                : table + "\n    " + column + String.join(",\n    " + column, actions);
    }

    private List<String> actions(AlterColumn change) {
        ColumnPatch patch = change.patch();
        List<String> actions = new ArrayList<>();
        DefaultAction defaultAction = defaultAction(change);
        if (patch.generated() instanceof Setting.Drop<String>) {
            actions.add("DROP EXPRESSION");
        }
        if (defaultAction.dropFirst()) {
            actions.add("DROP DEFAULT");
        }
        if (patch.type() != null) {
            actions.add(type(change, patch.type()));
        }
        if (patch.generated() instanceof Setting.To<String> to) {
            actions.add("SET EXPRESSION AS (" + to.value() + ")");
        }
        if (defaultAction.value() != null) {
            actions.add("SET DEFAULT " + defaultAction.value());
        }
        if (patch.nullable() != null) {
            actions.add(patch.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
        }
        if (patch.identity() instanceof IdentityChange.Add add) {
            actions.add("ADD GENERATED " + ColumnSql.identity(add.identity()));
        }
        if (patch.identity() instanceof IdentityChange.Alter alter) {
            actions.add("SET GENERATED " + (alter.identity().always() ? "ALWAYS " : "BY DEFAULT ")
                    + SequenceSql.allIdentityOptions(alter.identity().options()));
        }
        return actions;
    }

    private String type(AlterColumn change, TypeChange type) {
        String sql = "TYPE " + PostgresTypes.render(type.type(), names);
        if (type.collation() != null) {
            sql += " COLLATE " + names.serverOrOwn(type.collation());
        }
        String using = type.using() != null ? type.using() : cast(change, type.type());
        return using == null ? sql : sql + " USING " + using;
    }

    /** A type that was made anew has its old name, but is another one. */
    private static boolean isNamed(SqlType type) {
        return (type instanceof SqlType.Array array ? array.element() : type) instanceof SqlType.Named;
    }

    /** The cast of a column whose type so far is known to be one that the server won't convert by itself. */
    private @Nullable String cast(AlterColumn change, SqlType to) {
        ColumnDef before = change.before();
        if (before != null && before.generated() == null && before.type().equals(to) && isNamed(to)) {
            String name = PostgresTypes.render(to, names);
            return names.identifier(change.column()) + "::text" + (to instanceof SqlType.Array ? "[]" : "") + "::"
                    + name;
        }
        if (before == null || before.generated() != null || TypeFamily.convertsBySelf(before.type(), to)) {
            return null;
        }
        return TypeFamily.cast(names.identifier(change.column()), before.type(), PostgresTypes.render(to, names), to);
    }

    /**
     * What happens to the default.
     *
     * @param dropFirst whether it is dropped before anything else
     * @param value what it is set to in the end; null to leave it
     */
    private record DefaultAction(
            boolean dropFirst, @Nullable String value) {
        static final DefaultAction NONE = new DefaultAction(false, null);
    }

    private DefaultAction defaultAction(AlterColumn change) {
        ColumnPatch patch = change.patch();
        ColumnDef before = change.before();
        TypeChange type = patch.type();
        SqlType typeAfter = type != null ? type.type() : before == null ? null : before.type();
        return switch (patch.defaultValue()) {
            case Setting.Drop<DefaultValue> drop -> new DefaultAction(true, null);
            case Setting.To<DefaultValue> to ->
                new DefaultAction(
                        type != null && !(before != null && before.defaultValue() == null),
                        DefaultSql.of(to.value(), typeAfter));
            case Setting.Keep<DefaultValue> keep -> type == null ? DefaultAction.NONE : kept(before, type.type());
        };
    }

    private DefaultAction kept(@Nullable ColumnDef before, SqlType to) {
        if (before == null || before.defaultValue() == null || TypeFamily.convertsBySelf(before.type(), to)) {
            return DefaultAction.NONE;
        }
        String value = KeptDefault.value(before, to, names);
        return value == null ? DefaultAction.NONE : new DefaultAction(true, value);
    }
}
