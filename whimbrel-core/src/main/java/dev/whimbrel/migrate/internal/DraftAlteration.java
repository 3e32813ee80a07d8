package dev.whimbrel.migrate.internal;

import dev.whimbrel.dialect.postgres.PostgresTypeText;
import dev.whimbrel.migrate.builder.ColumnAlteration;
import dev.whimbrel.migrate.builder.IdentityBuilder;
import dev.whimbrel.migrate.builder.SqlExpression;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.IdentityChange;
import dev.whimbrel.schema.change.Setting;
import dev.whimbrel.schema.change.TypeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a column while they are described. Each becomes a change of its own, so that each can be reversed by what was said
 * of it alone.
 */
final class DraftAlteration extends Draft implements ColumnAlteration {

    private static final SqlType ANY_TYPE = SqlType.text();

    private final ObjectName table;
    private final String column;
    private final List<Change> changes = new ArrayList<>();
    private @Nullable SqlType fromType;
    private @Nullable SqlType toType;
    private @Nullable String using;
    private @Nullable String usingBack;
    private @Nullable ObjectName collation;

    DraftAlteration(Recorder recorder, ObjectName table, String column) {
        super(recorder);
        this.table = table;
        this.column = column;
    }

    /** What was said, a type first: a new default has to fit it. */
    List<Change> changes() {
        close();
        List<Change> all = new ArrayList<>();
        if (toType != null) {
            TypeChange change = new TypeChange(toType, collation, using, usingBack);
            ColumnDef before = fromType == null ? null : known().withType(fromType);
            all.add(change(ColumnPatch.NOTHING.withType(change), before));
        } else if (using != null || usingBack != null || collation != null) {
            throw invalid("using, usingBack and collate belong to a new type. Call type(from, to) too.");
        }
        all.addAll(changes);
        if (all.isEmpty()) {
            throw invalid("Nothing is said of what changes of column " + table + "." + column + ".");
        }
        return all;
    }

    @Override
    public ColumnAlteration type(String from, String to) {
        return type(parsed(from), parsed(to));
    }

    @Override
    public ColumnAlteration type(SqlType from, SqlType to) {
        stillOpen();
        fromType = from;
        toType = to;
        return this;
    }

    @Override
    public ColumnAlteration type(String to) {
        return type(parsed(to));
    }

    @Override
    public ColumnAlteration type(SqlType to) {
        stillOpen();
        toType = to;
        return this;
    }

    @Override
    public ColumnAlteration using(String expression) {
        stillOpen();
        using = expression;
        return this;
    }

    @Override
    public ColumnAlteration usingBack(String expression) {
        stillOpen();
        usingBack = expression;
        return this;
    }

    @Override
    public ColumnAlteration collate(String name) {
        stillOpen();
        collation = unqualified(name, "collation");
        return this;
    }

    @Override
    public ColumnAlteration nullable() {
        return add(ColumnPatch.NOTHING.withNullable(true), known().withNullable(false));
    }

    @Override
    public ColumnAlteration notNull() {
        return add(ColumnPatch.NOTHING.withNullable(false), known().withNullable(true));
    }

    @Override
    public ColumnAlteration defaultTo(@Nullable Object from, @Nullable Object to) {
        Setting<DefaultValue> setting = to == null ? Setting.drop() : Setting.to(value(to));
        return add(ColumnPatch.NOTHING.withDefault(setting), known().withDefault(from == null ? null : value(from)));
    }

    @Override
    public ColumnAlteration defaultTo(Object value) {
        return add(ColumnPatch.NOTHING.withDefault(value(value)), null);
    }

    @Override
    public ColumnAlteration defaultSql(String expression) {
        return add(ColumnPatch.NOTHING.withDefault(new DefaultValue.Expression(expression)), null);
    }

    @Override
    public ColumnAlteration dropDefault() {
        return add(ColumnPatch.NOTHING.withDefault(Setting.drop()), null);
    }

    @Override
    public ColumnAlteration addIdentity() {
        return addIdentity(Identity.ALWAYS);
    }

    @Override
    public ColumnAlteration addIdentityByDefault() {
        return addIdentity(Identity.BY_DEFAULT);
    }

    @Override
    public ColumnAlteration addIdentity(Consumer<IdentityBuilder> options) {
        return addIdentity(DraftIdentity.described(recorder(), options));
    }

    private ColumnAlteration addIdentity(Identity identity) {
        return add(ColumnPatch.NOTHING.withIdentity(new IdentityChange.Add(identity)), known());
    }

    @Override
    public ColumnAlteration alterIdentity(Consumer<IdentityBuilder> from, Consumer<IdentityBuilder> to) {
        Identity after = DraftIdentity.described(recorder(), to);
        ColumnDef before = known().withIdentity(DraftIdentity.described(recorder(), from));
        return add(ColumnPatch.NOTHING.withIdentity(new IdentityChange.Alter(after)), before);
    }

    @Override
    public ColumnAlteration dropIdentity() {
        return add(ColumnPatch.NOTHING.withIdentity(new IdentityChange.Drop()), null);
    }

    @Override
    public ColumnAlteration dropIdentity(Consumer<IdentityBuilder> from) {
        ColumnDef before = known().withIdentity(DraftIdentity.described(recorder(), from));
        return add(ColumnPatch.NOTHING.withIdentity(new IdentityChange.Drop()), before);
    }

    @Override
    public ColumnAlteration expression(String from, String to) {
        ColumnDef before = known().withGenerated(new GeneratedValue(from, true));
        return add(ColumnPatch.NOTHING.withGenerated(Setting.to(to)), before);
    }

    @Override
    public ColumnAlteration dropExpression() {
        return add(ColumnPatch.NOTHING.withGenerated(Setting.drop()), null);
    }

    private ColumnAlteration add(ColumnPatch patch, @Nullable ColumnDef before) {
        stillOpen();
        changes.add(change(patch, before));
        return this;
    }

    private Change change(ColumnPatch patch, @Nullable ColumnDef before) {
        return new AlterColumn(table, column, patch, before);
    }

    /** As much of the column as one part of the alteration needs: its way back looks at nothing else. */
    private ColumnDef known() {
        return ColumnDef.of(column, ANY_TYPE);
    }

    private static DefaultValue value(Object value) {
        return value instanceof SqlExpression sql
                ? new DefaultValue.Expression(sql.text())
                : new DefaultValue.Literal(value);
    }

    private SqlType parsed(String text) {
        return PostgresTypeText.parse(text, table.schema());
    }
}
