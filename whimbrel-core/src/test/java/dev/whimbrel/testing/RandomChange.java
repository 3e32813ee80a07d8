package dev.whimbrel.testing;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.AddEnumValue;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.AlterTableStorage;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.CommentTarget;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateNamespace;
import dev.whimbrel.schema.change.CreateSequence;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.DropColumn;
import dev.whimbrel.schema.change.DropConstraint;
import dev.whimbrel.schema.change.DropEnum;
import dev.whimbrel.schema.change.DropEnumValue;
import dev.whimbrel.schema.change.DropIndex;
import dev.whimbrel.schema.change.DropNamespace;
import dev.whimbrel.schema.change.DropSequence;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.change.DropView;
import dev.whimbrel.schema.change.IdentityChange;
import dev.whimbrel.schema.change.RenameColumn;
import dev.whimbrel.schema.change.RenameConstraint;
import dev.whimbrel.schema.change.RenameEnum;
import dev.whimbrel.schema.change.RenameEnumValue;
import dev.whimbrel.schema.change.RenameIndex;
import dev.whimbrel.schema.change.RenameNamespace;
import dev.whimbrel.schema.change.RenameSequence;
import dev.whimbrel.schema.change.RenameTable;
import dev.whimbrel.schema.change.RenameView;
import dev.whimbrel.schema.change.SetComment;
import dev.whimbrel.schema.change.SetTableLogged;
import dev.whimbrel.schema.change.Setting;
import dev.whimbrel.schema.change.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes by chance of a schema made by chance. Some of them don't fit, as in life. */
public final class RandomChange {

    private final RandomSchema random;
    private final Schema schema;
    private final List<Change> possible = new ArrayList<>();

    private RandomChange(RandomSchema random, Schema schema) {
        this.random = random;
        this.schema = schema;
        creations();
        schema.namespaces().values().forEach(this::namespace);
        schema.enums().values().forEach(this::enumType);
        schema.sequences().values().forEach(this::sequence);
        schema.tables().values().forEach(this::table);
        schema.views().values().forEach(this::view);
    }

    /** Many changes of a schema, of every kind that has something to change in it. */
    public static List<Change> of(RandomSchema random, Schema schema) {
        return new RandomChange(random, schema).possible;
    }

    private void creations() {
        possible.add(new CreateNamespace(new NamespaceDef("Other", random.comment())));
        possible.add(new CreateEnum(new EnumDef(random.name(schema), List.of("x", "y"), random.comment())));
        possible.add(new CreateSequence(
                new SequenceDef(random.name(schema), SequenceOptions.DEFAULTS, null, random.comment())));
        possible.add(new CreateTable(random.table(schema)));
    }

    private void namespace(NamespaceDef namespace) {
        if (!namespace.name().equals("public")) {
            possible.add(new DropNamespace(namespace.name(), null));
            possible.add(new RenameNamespace(namespace.name(), "New App"));
            possible.add(new SetComment(
                    new CommentTarget.OfNamespace(namespace.name()), random.comment(), namespace.comment()));
        }
    }

    private void enumType(EnumDef type) {
        possible.add(new DropEnum(type.name(), null));
        possible.add(new RenameEnum(type.name(), "Mood"));
        if (!type.values().isEmpty()) {
            possible.add(new RenameEnumValue(type.name(), type.values().get(0), "first"));
            possible.add(new AddEnumValue(type.name(), "zeroth", type.values().get(0), null));
            possible.add(new DropEnumValue(type.name(), type.values().getLast(), null, null, null));
        }
        possible.add(new SetComment(new CommentTarget.OfEnum(type.name()), random.comment(), type.comment()));
    }

    private void sequence(SequenceDef sequence) {
        possible.add(new DropSequence(sequence.name(), null));
        possible.add(new RenameSequence(sequence.name(), "counter"));
        possible.add(new AlterSequence(sequence.name(), SequenceOptions.DEFAULTS, null, null));
        possible.add(new AlterSequence(sequence.name(), sequence.options(), null, sequence));
        possible.add(new SetComment(new CommentTarget.OfSequence(sequence.name()), "new", sequence.comment()));
    }

    private void view(ViewDef view) {
        possible.add(new DropView(view.name(), view.materialized(), null));
        possible.add(new RenameView(view.name(), view.materialized(), "panorama"));
        possible.add(
                new SetComment(new CommentTarget.OfView(view.name(), view.materialized()), "a view", view.comment()));
    }

    private void table(TableDef table) {
        ObjectName name = table.name();
        possible.add(new DropTable(name, null, false));
        possible.add(new DropTable(name, null, true));
        possible.add(new RenameTable(name, "New Name"));
        possible.add(new SetTableLogged(name, table.unlogged()));
        possible.add(new AlterTableStorage(name, Map.of("fillfactor", "42"), Set.of("autovacuum_enabled"), null));
        possible.add(new SetComment(new CommentTarget.OfTable(name), random.comment(), table.comment()));
        possible.add(new AddColumn(name, random.column(schema, "brand new").withNullable(true)));
        if (!table.columns().isEmpty()) {
            possible.add(new AddConstraint(name, random.constraint(schema, table), null));
            possible.add(new CreateIndex(name, random.index(table), false));
        }
        table.columns().forEach(column -> column(table, column));
        table.constraints().forEach(constraint -> constraint(table, constraint));
        table.indexes().forEach(index -> index(table, index));
    }

    private void column(TableDef table, ColumnDef column) {
        ObjectName name = table.name();
        possible.add(new DropColumn(name, column.name(), null));
        possible.add(new RenameColumn(name, column.name(), "New Column"));
        possible.add(
                new SetComment(new CommentTarget.OfColumn(name, column.name()), random.comment(), column.comment()));
        patches(column).forEach(patch -> possible.add(new AlterColumn(name, column.name(), patch, column)));
    }

    private List<ColumnPatch> patches(ColumnDef column) {
        ColumnPatch patch = ColumnPatch.NOTHING;
        List<ColumnPatch> patches = new ArrayList<>(List.of(
                patch.withNullable(!column.nullable()),
                patch.withDefault(Setting.drop()),
                patch.withType(SqlType.text()),
                patch.withType(random.type(schema)),
                patch.withType(SqlType.text()).withDefault(Setting.drop()).withNullable(false),
                patch.withGenerated(Setting.to("2 + 2")),
                patch.withGenerated(Setting.drop()),
                patch.withIdentity(new IdentityChange.Drop()),
                patch.withIdentity(new IdentityChange.Alter(Identity.BY_DEFAULT)),
                patch.withNullable(false)
                        .withDefault(Setting.drop())
                        .withIdentity(new IdentityChange.Add(Identity.ALWAYS))));
        DefaultValue value = random.defaultValue(column.type());
        if (value != null) {
            patches.add(patch.withDefault(value));
        }
        return patches;
    }

    private void constraint(TableDef table, ConstraintDef constraint) {
        ObjectName name = table.name();
        possible.add(new DropConstraint(name, constraint.name(), null));
        possible.add(new RenameConstraint(name, constraint.name(), "New Constraint"));
        possible.add(new ValidateConstraint(name, constraint.name()));
        possible.add(new SetComment(
                new CommentTarget.OfConstraint(name, constraint.name()), "a rule", constraint.comment()));
    }

    private void index(TableDef table, IndexDef index) {
        ObjectName name = table.name().renamed(index.name());
        possible.add(new DropIndex(name, null, null, false));
        possible.add(new RenameIndex(name, "New Index"));
        possible.add(new SetComment(new CommentTarget.OfIndex(name), random.comment(), index.comment()));
        if (index.unique() && index.where() == null) {
            index.elements().stream()
                    .filter(element -> element.column() != null)
                    .limit(1)
                    .forEach(element -> {
                        List<String> columns = index.elements().stream()
                                .map(e -> String.valueOf(e.column()))
                                .toList();
                        possible.add(new AddConstraint(
                                table.name(),
                                new ConstraintDef.Unique(
                                        "By Index",
                                        columns,
                                        index.include(),
                                        index.nullsNotDistinct(),
                                        dev.whimbrel.schema.Deferrability.NOT_DEFERRABLE,
                                        null),
                                index.name()));
                    });
        }
    }
}
