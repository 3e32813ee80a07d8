package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.ColumnBuilder;
import dev.whimbrel.migrate.builder.IdentityBuilder;
import dev.whimbrel.migrate.builder.ReferencingColumn;
import dev.whimbrel.migrate.builder.SqlExpression;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.ReferentialAction;
import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A column while it is described. Its keys, checks and references are collected by the table or list of columns it is in. */
final class DraftColumn extends Draft implements ReferencingColumn {

    private final DraftColumns columns;
    private final List<String> enumValues;
    private final boolean serial;
    private ColumnDef column;
    private @Nullable DraftForeignKey reference;

    /**
     * @param enumValues the labels of an enum type of its own; empty for none
     * @param serial whether it counts up by a sequence of its own
     */
    DraftColumn(DraftColumns columns, String name, SqlType type, List<String> enumValues, boolean serial) {
        super(columns.recorder());
        this.columns = columns;
        this.enumValues = enumValues;
        this.serial = serial;
        this.column = ColumnDef.of(name, type).withNullable(false);
    }

    String name() {
        return column.name();
    }

    ColumnDef column() {
        return column;
    }

    List<String> enumValues() {
        return enumValues;
    }

    boolean serial() {
        return serial;
    }

    @Override
    public ColumnBuilder nullable() {
        stillOpen();
        column = column.withNullable(true);
        return this;
    }

    @Override
    public ColumnBuilder array() {
        stillOpen();
        column = column.withType(column.type().array());
        return this;
    }

    @Override
    public ColumnBuilder defaultTo(Object value) {
        return withDefault(
                value instanceof SqlExpression sql
                        ? new DefaultValue.Expression(sql.text())
                        : new DefaultValue.Literal(value));
    }

    @Override
    public ColumnBuilder defaultSql(String expression) {
        return withDefault(new DefaultValue.Expression(expression));
    }

    @Override
    public ColumnBuilder defaultNow() {
        return defaultSql("now()");
    }

    @Override
    public ColumnBuilder defaultRandom() {
        return defaultSql("gen_random_uuid()");
    }

    @Override
    public ColumnBuilder identity() {
        return withIdentity(Identity.ALWAYS);
    }

    @Override
    public ColumnBuilder identityByDefault() {
        return withIdentity(Identity.BY_DEFAULT);
    }

    @Override
    public ColumnBuilder identity(Consumer<IdentityBuilder> options) {
        return withIdentity(DraftIdentity.described(recorder(), options));
    }

    @Override
    public ColumnBuilder generatedAs(String expression) {
        return withGenerated(new GeneratedValue(expression, true));
    }

    @Override
    public ColumnBuilder virtualAs(String expression) {
        return withGenerated(new GeneratedValue(expression, false));
    }

    @Override
    public ColumnBuilder collate(String collation) {
        stillOpen();
        column = column.withCollation(unqualified(collation, "collation"));
        return this;
    }

    @Override
    public ColumnBuilder primaryKey() {
        stillOpen();
        columns.markPrimaryKey(name());
        return this;
    }

    @Override
    public ColumnBuilder unique() {
        stillOpen();
        columns.addUnique(List.of(name()));
        return this;
    }

    @Override
    public ColumnBuilder unique(String name) {
        stillOpen();
        columns.addUnique(List.of(name())).name(name);
        return this;
    }

    @Override
    public ColumnBuilder check(String condition) {
        stillOpen();
        columns.addCheck(condition);
        return this;
    }

    @Override
    public ColumnBuilder check(String name, String condition) {
        stillOpen();
        columns.addCheck(condition).name(name);
        return this;
    }

    @Override
    public ReferencingColumn references(String table) {
        return referTo(table);
    }

    @Override
    public ReferencingColumn references(String table, String referenced) {
        return referTo(table, referenced);
    }

    @Override
    public ReferencingColumn onDelete(ReferentialAction action) {
        reference().onDelete(action);
        return this;
    }

    @Override
    public ReferencingColumn onUpdate(ReferentialAction action) {
        reference().onUpdate(action);
        return this;
    }

    @Override
    public ReferencingColumn deferrable() {
        reference().deferrable();
        return this;
    }

    @Override
    public ReferencingColumn initiallyDeferred() {
        reference().initiallyDeferred();
        return this;
    }

    @Override
    public ReferencingColumn constraintName(String name) {
        reference().name(name);
        return this;
    }

    @Override
    public ColumnBuilder comment(String text) {
        stillOpen();
        column = column.withComment(text);
        return this;
    }

    private ReferencingColumn referTo(String table, String... referenced) {
        stillOpen();
        reference = columns.addForeignKey(List.of(name()));
        reference.references(table, referenced);
        return this;
    }

    private DraftForeignKey reference() {
        stillOpen();
        if (reference == null) {
            throw invalid("Column " + name() + " refers to nothing yet. Call references(table) first.");
        }
        return reference;
    }

    private ColumnBuilder withDefault(DefaultValue value) {
        stillOpen();
        fillOnce();
        column = column.withDefault(value);
        return this;
    }

    private ColumnBuilder withIdentity(Identity identity) {
        stillOpen();
        fillOnce();
        column = column.withIdentity(identity);
        return this;
    }

    private ColumnBuilder withGenerated(GeneratedValue value) {
        stillOpen();
        fillOnce();
        column = column.withGenerated(value);
        return this;
    }

    /** A default, an identity, a generated value and a serial exclude one another. */
    private void fillOnce() {
        if (serial || column.defaultValue() != null || column.identity() != null || column.generated() != null) {
            throw invalid("Column " + name() + " gets its value in two ways. "
                    + "Keep one of default, identity, generated value and serial.");
        }
    }
}
