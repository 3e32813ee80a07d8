package dev.whimbrel.migrate.internal;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.migrate.builder.ColumnAlteration;
import dev.whimbrel.migrate.builder.IdentityBuilder;
import dev.whimbrel.migrate.builder.SqlExpression;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.IdentityChange;
import dev.whimbrel.schema.change.Inverse;
import dev.whimbrel.schema.change.Setting;
import dev.whimbrel.schema.change.TypeChange;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes of a column while they are described: one statement there, and one back when enough was told. */
final class DraftAlteration extends Draft implements ColumnAlteration {

    private final ObjectName table;
    private final String column;
    private ColumnPatch there = ColumnPatch.NOTHING;
    private ColumnPatch back = ColumnPatch.NOTHING;
    private boolean toldAll = true;
    private @Nullable SqlType fromType;
    private @Nullable SqlType toType;
    private @Nullable DefaultValue fromDefault;
    private @Nullable DefaultValue toDefault;
    private @Nullable String using;
    private @Nullable String usingBack;
    private @Nullable ObjectName collation;

    DraftAlteration(Recorder recorder, ObjectName table, String column) {
        super(recorder);
        this.table = table;
        this.column = column;
    }

    /** What was said; its way back is what is known of the column, or else what was told of how it was. */
    Operation operation(SourceLocation location, Knowledge known) {
        close();
        if (toType == null && (using != null || usingBack != null || collation != null)) {
            throw invalid("using, usingBack and collate belong to a new type. Call type(from, to) too.");
        }
        ColumnPatch patch =
                toType == null ? there : there.withType(new TypeChange(toType, collation, using, usingBack));
        if (patch.equals(ColumnPatch.NOTHING)) {
            throw invalid("Nothing is said of what changes of column " + table + "." + column + ".");
        }
        AlterColumn change = new AlterColumn(table, column, patch, state(fromType, fromDefault));
        Operation operation = Operation.of(location, known, List.of(new AlterColumn(table, column, patch, null)));
        boolean computed = fromType != null && change.inverse(Schema.empty()) instanceof Inverse.None;
        WayBack wayBack = operation.wayBack() instanceof WayBack.None && toldAll && !computed
                ? new WayBack.By(Operation.effects(List.of(reversed())))
                : operation.wayBack();
        return new Operation(location, Operation.effects(List.of(change)), wayBack);
    }

    private AlterColumn reversed() {
        ColumnPatch patch = fromType == null ? back : back.withType(new TypeChange(fromType, null, usingBack, using));
        return new AlterColumn(table, column, patch, state(toType, toDefault));
    }

    /** How the column is at one end, when its type is told; without its type nothing is known of it. */
    private @Nullable ColumnDef state(@Nullable SqlType type, @Nullable DefaultValue value) {
        return type == null ? null : ColumnDef.of(column, type).withDefault(value);
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
        toldAll = false;
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
        return patch(there.withNullable(true), back.withNullable(false));
    }

    @Override
    public ColumnAlteration notNull() {
        return patch(there.withNullable(false), back.withNullable(true));
    }

    @Override
    public ColumnAlteration defaultTo(@Nullable Object from, @Nullable Object to) {
        fromDefault = from == null ? null : value(from);
        toDefault = to == null ? null : value(to);
        return patch(there.withDefault(setting(toDefault)), back.withDefault(setting(fromDefault)));
    }

    @Override
    public ColumnAlteration defaultTo(Object value) {
        toDefault = value(value);
        return untold(there.withDefault(setting(toDefault)));
    }

    @Override
    public ColumnAlteration defaultSql(String expression) {
        toDefault = new DefaultValue.Expression(expression);
        return untold(there.withDefault(setting(toDefault)));
    }

    @Override
    public ColumnAlteration dropDefault() {
        return untold(there.withDefault(Setting.drop()));
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
        return patch(
                there.withIdentity(new IdentityChange.Add(identity)), back.withIdentity(new IdentityChange.Drop()));
    }

    @Override
    public ColumnAlteration alterIdentity(Consumer<IdentityBuilder> from, Consumer<IdentityBuilder> to) {
        return patch(
                there.withIdentity(new IdentityChange.Alter(DraftIdentity.described(recorder(), to))),
                back.withIdentity(new IdentityChange.Alter(DraftIdentity.described(recorder(), from))));
    }

    @Override
    public ColumnAlteration dropIdentity() {
        return untold(there.withIdentity(new IdentityChange.Drop()));
    }

    @Override
    public ColumnAlteration dropIdentity(Consumer<IdentityBuilder> from) {
        return patch(
                there.withIdentity(new IdentityChange.Drop()),
                back.withIdentity(new IdentityChange.Add(DraftIdentity.described(recorder(), from))));
    }

    @Override
    public ColumnAlteration expression(String from, String to) {
        return patch(there.withGenerated(Setting.to(to)), back.withGenerated(Setting.to(from)));
    }

    @Override
    public ColumnAlteration dropExpression() {
        return untold(there.withGenerated(Setting.drop()));
    }

    private ColumnAlteration patch(ColumnPatch forth, ColumnPatch andBack) {
        stillOpen();
        there = forth;
        back = andBack;
        return this;
    }

    /** A change of which nobody says how it was before. */
    private ColumnAlteration untold(ColumnPatch forth) {
        stillOpen();
        there = forth;
        toldAll = false;
        return this;
    }

    private static Setting<DefaultValue> setting(@Nullable DefaultValue value) {
        return value == null ? Setting.drop() : Setting.to(value);
    }

    private static DefaultValue value(Object value) {
        return value instanceof SqlExpression sql
                ? new DefaultValue.Expression(sql.text())
                : new DefaultValue.Literal(value);
    }

    private SqlType parsed(String text) {
        return recorder().type(text, table.schema());
    }
}
