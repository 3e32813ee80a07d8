package dev.whimbrel.table;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions, triggers and the table behind {@code touchOnUpdate()} and {@code audited()}. */
final class Functions {

    static final ObjectName AUDIT_TABLE = new ObjectName("public", "audit_logs");

    private Functions() {}

    /** Sets a column to the present time. One function serves all tables with a column of that name. */
    static OpaqueObject touch(TableDraft draft, Column<?> column) {
        String name = "public." + draft.identifier("touch_" + column.name());
        String body = "BEGIN NEW." + draft.identifier(column.name()) + " := now(); RETURN NEW; END";
        return function(name, body, "");
    }

    static OpaqueObject touchTrigger(TableDraft draft, Column<?> column) {
        String name = draft.identifier("touch_" + column.name());
        return trigger(draft, name, "BEFORE UPDATE", "public." + name + "()");
    }

    /** Writes a change to the audit table. Its arguments are the columns that are kept out of it. */
    static OpaqueObject audit() {
        String body = """
                DECLARE
                    before jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - TG_ARGV END;
                    after jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - TG_ARGV END;
                BEGIN
                    IF TG_OP <> 'UPDATE' OR OLD IS DISTINCT FROM NEW THEN
                        INSERT INTO public.audit_logs (table_name, action, old_values, new_values, changed_by)
                        VALUES (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, TG_OP, before, after,
                            coalesce(nullif(current_setting('whimbrel.actor', true), ''), session_user));
                    END IF;
                    RETURN NULL;
                END
                """.strip();
        return function("public.write_audit_log", body, " SECURITY DEFINER SET search_path = pg_catalog, pg_temp");
    }

    static OpaqueObject auditTrigger(TableDraft draft, List<String> secretColumns) {
        String arguments = secretColumns.stream().map(draft::literal).collect(Collectors.joining(", ", "(", ")"));
        return trigger(
                draft, "write_audit_log", "AFTER INSERT OR UPDATE OR DELETE", "public.write_audit_log" + arguments);
    }

    /** Where changes are written: newest last, found by table and time. */
    static TableDef auditTable() {
        SqlType text = SqlType.text();
        List<ColumnDef> columns = List.of(
                ColumnDef.of("id", SqlType.bigint()).withNullable(false).withIdentity(Identity.ALWAYS),
                ColumnDef.of("table_name", text).withNullable(false),
                ColumnDef.of("action", text).withNullable(false),
                ColumnDef.of("old_values", SqlType.jsonb()),
                ColumnDef.of("new_values", SqlType.jsonb()),
                ColumnDef.of("changed_by", text).withNullable(false),
                ColumnDef.of("changed_at", SqlType.timestamptz())
                        .withNullable(false)
                        .withDefault(new DefaultValue.Expression("now()")));
        ConstraintDef key = new ConstraintDef.PrimaryKey(
                "audit_logs_pkey", List.of("id"), List.of(), Deferrability.NOT_DEFERRABLE, null);
        IndexDef index = IndexDef.of("audit_logs_table_name_changed_at_idx", "table_name", "changed_at");
        return new TableDef(AUDIT_TABLE, columns, List.of(key), List.of(index), false, Map.of(), null);
    }

    private static OpaqueObject function(String name, String body, String options) {
        String create = "CREATE FUNCTION " + name + "() RETURNS trigger LANGUAGE plpgsql" + options + " AS $function$\n"
                + body + "\n$function$";
        ObjectSql sql = new ObjectSql(
                List.of(create), List.of("DROP FUNCTION " + name + "()"), null, "FUNCTION " + name + "()");
        return new OpaqueObject("function", name + "()", create, sql, null);
    }

    private static OpaqueObject trigger(TableDraft draft, String name, String when, String call) {
        String identity = name + " ON " + draft.qualifiedName();
        String create = "CREATE TRIGGER " + name + " " + when + " ON " + draft.qualifiedName()
                + " FOR EACH ROW EXECUTE FUNCTION " + call;
        ObjectSql sql =
                new ObjectSql(List.of(create), List.of("DROP TRIGGER " + identity), null, "TRIGGER " + identity);
        return new OpaqueObject("trigger", identity, create, sql, null);
    }

    /** Row-level security itself, which the server keeps as a property of the table. */
    static OpaqueObject rowSecurity(TableDraft draft, boolean forced) {
        String alter = "ALTER TABLE " + draft.qualifiedName();
        String enable = alter + " ENABLE ROW LEVEL SECURITY";
        String force = alter + " FORCE ROW LEVEL SECURITY";
        String disable = alter + " DISABLE ROW LEVEL SECURITY";
        List<String> create = forced ? List.of(enable, force) : List.of(enable);
        List<String> drop = forced ? List.of(alter + " NO FORCE ROW LEVEL SECURITY", disable) : List.of(disable);
        return new OpaqueObject(
                "row security",
                draft.qualifiedName(),
                String.join("\n", create),
                new ObjectSql(create, drop, null, null),
                null);
    }

    static List<String> secretColumns(Table<?> table) {
        Set<String> secrets = table.meta().secretFields();
        return table.columns().stream()
                .filter(column -> secrets.contains(table.fieldName(column)))
                .map(Column::name)
                .toList();
    }
}
