package dev.whimbrel.table;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.TableDef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds names that the server would cut or refuse, and names that are given twice. */
final class NameCheck {

    private final Renderer renderer;
    private final Map<ObjectName, String> relations = new HashMap<>();

    NameCheck(Renderer renderer) {
        this.renderer = renderer;
    }

    /** Notes what is wrong with the names of a table. */
    void check(TableDef table, TableDraft draft) {
        checkEach(table, draft);
        Set<String> constraints = new HashSet<>();
        for (ConstraintDef constraint : table.constraints()) {
            if (!constraints.add(constraint.name())) {
                draft.problem("two constraints are called " + constraint.name() + ". Give one of them another name");
            }
        }
        relationNames(table).forEach(name -> take(table.name().renamed(name), table, draft));
    }

    private void checkEach(TableDef table, TableDraft draft) {
        Stream.of(
                        List.of(table.name().name()),
                        table.columns().stream().map(column -> column.name()).toList(),
                        table.constraints().stream().map(ConstraintDef::name).toList(),
                        table.indexes().stream().map(index -> index.name()).toList())
                .flatMap(List::stream)
                .forEach(name -> {
                    try {
                        renderer.identifier(name);
                    } catch (WhimbrelException e) {
                        draft.problem(String.valueOf(e.getMessage()));
                    }
                });
    }

    /** Tables, indexes and the keys that have one share the names of a namespace. */
    private static List<String> relationNames(TableDef table) {
        Stream<String> keys = table.constraints().stream()
                .filter(constraint ->
                        constraint instanceof ConstraintDef.PrimaryKey || constraint instanceof ConstraintDef.Unique)
                .map(ConstraintDef::name);
        Stream<String> indexes = table.indexes().stream().map(index -> index.name());
        return Stream.concat(Stream.of(table.name().name()), Stream.concat(keys, indexes))
                .toList();
    }

    private void take(ObjectName name, TableDef table, TableDraft draft) {
        String other = relations.putIfAbsent(name, table.name().toString());
        if (other != null) {
            draft.problem("the name " + name + " is taken already, by " + other + " or its indexes and keys."
                    + " Choose another");
        }
    }
}
