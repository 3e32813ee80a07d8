package dev.whimbrel.table.write;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ReferentialAction;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.DropConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The foreign keys of a table. */
final class ForeignKeyText {

    private final Sources sources;
    private final TableDef table;
    private final RelationNames names;
    private final Imports imports;

    ForeignKeyText(Sources sources, TableDef table, RelationNames names, Imports imports) {
        this.sources = sources;
        this.table = table;
        this.names = names;
        this.imports = imports;
    }

    Optional<ConstraintText.Step> step(ConstraintDef.ForeignKey key, List<String> options) {
        RelationNames target = targetOf(key);
        if (target == null || key.columns().size() != 1 || !key.setColumns().isEmpty() || !hasOneType(key)) {
            return Optional.empty();
        }
        String more = options.isEmpty() ? "" : ", key -> key." + String.join(".", options);
        return Optional.of(new ConstraintText.Step(
                key.columns().get(0),
                "references(() -> " + reference(target, key.referencedColumns().get(0)) + more + ")"));
    }

    /** A field whose columns hold other Java types can't be the target of a column's step. */
    private boolean hasOneType(ConstraintDef.ForeignKey key) {
        SqlType from = typeOf(table, key.columns().get(0));
        TableDef referenced = sources.schema().tables().get(key.referencedTable());
        SqlType to = referenced == null
                ? from
                : typeOf(referenced, key.referencedColumns().get(0));
        Imports unused = new Imports(sources.packageName());
        return from != null
                && to != null
                && TypeText.of(from, sources.enums(), unused)
                        .javaType()
                        .equals(TypeText.of(to, sources.enums(), unused).javaType());
    }

    String statement(ConstraintDef.ForeignKey key, List<String> options) {
        RelationNames target = targetOf(key);
        if (target == null) {
            keep(key);
            return "";
        }
        List<String> calls = new ArrayList<>();
        calls.add(key.columns().stream().map(names::field).collect(Collectors.joining(", ", "foreignKey(", ")")));
        calls.add(key.referencedColumns().stream()
                .map(column -> "() -> " + reference(target, column))
                .collect(Collectors.joining(", ", "references(", ")")));
        calls.addAll(options);
        return Chain.statement("", calls, 8);
    }

    private String reference(RelationNames target, String column) {
        String constant = target.constant();
        if (!target.name().equals(names.name())) {
            constant = imports.member(target.fullConstant());
        }
        return constant + "." + target.field(column);
    }

    /** The class that it refers to; null when there is none, or when it wouldn't take the columns for comparable. */
    private @Nullable RelationNames targetOf(ConstraintDef.ForeignKey key) {
        RelationNames target = sources.classes().of(key.referencedTable());
        TableDef referenced = sources.schema().tables().get(key.referencedTable());
        if (target == null || referenced == null) {
            return target;
        }
        for (int i = 0; i < key.columns().size(); i++) {
            String from = family(typeOf(table, key.columns().get(i)));
            if (!from.equals(family(typeOf(referenced, key.referencedColumns().get(i))))) {
                return null;
            }
        }
        return target;
    }

    private static String family(@Nullable SqlType type) {
        if (type instanceof SqlType.Varchar
                || type instanceof SqlType.Char
                || SqlType.text().equals(type)) {
            return "text";
        }
        boolean number = type instanceof SqlType.Numeric
                || SqlType.smallint().equals(type)
                || SqlType.integer().equals(type)
                || SqlType.bigint().equals(type);
        return number ? "number" : "other";
    }

    private static @Nullable SqlType typeOf(TableDef table, String column) {
        return table.column(column).map(ColumnDef::type).orElse(null);
    }

    /** What it refers to has no class, or it leads between types that classes don't take for comparable. */
    private void keep(ConstraintDef.ForeignKey key) {
        ObjectKey object = ObjectKey.part(ObjectKey.Kind.CONSTRAINT, table.name(), key.name());
        sources.objects()
                .keep(
                        object,
                        new AddConstraint(table.name(), key, null),
                        new DropConstraint(table.name(), key.name(), key),
                        false,
                        table.name());
        sources.objects().addNeed(object.toString(), key.referencedTable());
        sources.objects().addObjectNeed(object.toString(), key.referencedTable());
    }

    void addOptions(ConstraintDef.ForeignKey key, List<String> options) {
        if (!key.setColumns().isEmpty()) {
            options.add("onDelete(" + action(key.onDelete()) + ", "
                    + key.setColumns().stream().map(names::field).collect(Collectors.joining(", ")) + ")");
        } else if (key.onDelete() != ReferentialAction.NO_ACTION) {
            options.add("onDelete(" + action(key.onDelete()) + ")");
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            options.add("onUpdate(" + action(key.onUpdate()) + ")");
        }
        if (key.matchFull()) {
            options.add("matchFull()");
        }
        if (!key.validated()) {
            options.add("notValid()");
        }
        if (!ConstraintText.isIndexed(table, key.columns())) {
            options.add("withoutIndex()");
        }
    }

    private String action(ReferentialAction action) {
        return imports.member("dev.whimbrel.schema.ReferentialAction." + action.name());
    }
}
