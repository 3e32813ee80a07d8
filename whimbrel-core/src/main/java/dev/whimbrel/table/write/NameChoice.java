package dev.whimbrel.table.write;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which constraints and indexes have the name that they would get anyway, so that it need not be written. A name that two
 * objects of a namespace have is always written.
 */
final class NameChoice {

    private final DefaultNames names;
    private final Set<ObjectName> ambiguous = new HashSet<>();
    private final Map<ObjectName, Integer> uses = new HashMap<>();

    NameChoice(DefaultNames names, Schema schema) {
        this.names = names;
        for (TableDef table : schema.tables().values()) {
            use(table.name());
            table.constraints().forEach(constraint -> use(table.name().renamed(constraint.name())));
            table.indexes().forEach(index -> use(table.name().renamed(index.name())));
        }
        schema.views().values().forEach(view -> {
            use(view.name());
            view.indexes().forEach(index -> use(view.name().renamed(index.name())));
        });
        schema.sequences().keySet().forEach(this::use);
    }

    private void use(ObjectName name) {
        if (uses.merge(name, 1, Integer::sum) > 1) {
            ambiguous.add(name);
        }
    }

    private boolean isDefault(ObjectName table, String name, String usual) {
        return name.equals(usual) && !ambiguous.contains(table.renamed(name));
    }

    boolean isDefault(TableDef table, ConstraintDef constraint) {
        String plain = table.name().name();
        DefaultNames.Taken nothing = DefaultNames.Taken.NOTHING;
        String usual = switch (constraint) {
            case ConstraintDef.PrimaryKey key -> names.primaryKey(plain, nothing);
            case ConstraintDef.Unique unique -> names.unique(plain, all(unique.columns(), unique.include()), nothing);
            case ConstraintDef.ForeignKey key -> names.foreignKey(plain, key.columns(), nothing);
            case ConstraintDef.Check check ->
                names.check(
                        plain,
                        check.expression(),
                        table.columns().stream().map(column -> column.name()).collect(Collectors.toSet()),
                        nothing);
            case ConstraintDef.Other other -> "";
        };
        return isDefault(table.name(), constraint.name(), usual);
    }

    boolean isDefault(ObjectName relation, IndexDef index) {
        return isDefault(
                relation,
                index.name(),
                names.index(relation.name(), index.elements(), index.include(), DefaultNames.Taken.NOTHING));
    }

    boolean isSerialOf(ObjectName sequence, ObjectName table, String column) {
        return sequence.schema().equals(table.schema())
                && isDefault(table, sequence.name(), names.sequence(table.name(), column, DefaultNames.Taken.NOTHING));
    }

    private static List<String> all(List<String> columns, List<String> include) {
        return java.util.stream.Stream.concat(columns.stream(), include.stream())
                .toList();
    }
}
