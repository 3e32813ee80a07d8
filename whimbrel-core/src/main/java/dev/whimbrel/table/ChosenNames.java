package dev.whimbrel.table;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.ObjectName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of one namespace: those that are taken, and those that the server would choose next. */
final class ChosenNames {

    private final Set<String> relations = new HashSet<>();
    private final Set<String> constraints = new HashSet<>();
    private final DefaultNames.Taken taken = new DefaultNames.Taken(relations::contains, constraints::contains);
    private final DefaultNames names;

    ChosenNames(DefaultNames names) {
        this.names = names;
    }

    /** A name that was given. */
    void take(@Nullable String name) {
        if (name != null) {
            relations.add(name);
            constraints.add(name);
        }
    }

    String primaryKey(ObjectName table) {
        return both(names.primaryKey(table.name(), taken));
    }

    String unique(ObjectName table, List<String> columns) {
        return both(names.unique(table.name(), columns, taken));
    }

    String foreignKey(ObjectName table, List<String> columns) {
        return constraint(names.foreignKey(table.name(), columns, taken));
    }

    String check(ObjectName table, String condition, Set<String> columns) {
        return constraint(names.check(table.name(), condition, columns, taken));
    }

    String index(ObjectName table, List<IndexElement> keys, List<String> include) {
        return relation(names.index(table.name(), keys, include, taken));
    }

    String sequence(ObjectName table, String column) {
        return relation(names.sequence(table.name(), column, taken));
    }

    private String both(String name) {
        return constraint(relation(name));
    }

    private String relation(String name) {
        relations.add(name);
        return name;
    }

    private String constraint(String name) {
        constraints.add(name);
        return name;
    }
}
