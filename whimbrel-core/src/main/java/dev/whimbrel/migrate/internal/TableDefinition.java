package dev.whimbrel.migrate.internal;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.migrate.builder.TableBuilder;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A described table, as the changes that make it. */
final class TableDefinition {

    private TableDefinition() {}

    /** What makes the table: its enum types and sequences, the table itself, and what ties the sequences to it. */
    static List<Change> changes(Recorder recorder, ObjectName name, Consumer<TableBuilder> definition) {
        DraftTable draft = new DraftTable(recorder, name);
        definition.accept(draft);
        draft.closeAll();
        TakenNames taken = new TakenNames(recorder.known().taken(name.schema()));
        taken.addRelation(name.name());
        ColumnParts parts = new ColumnParts(draft, taken);
        Set<String> columns = parts.columns().stream().map(ColumnDef::name).collect(Collectors.toSet());
        List<ConstraintDef> constraints = NamedConstraints.of(draft.constraints(), columns, taken);
        refuseOnlyForExisting(draft);
        List<Change> changes = new ArrayList<>(parts.before());
        changes.add(new CreateTable(new TableDef(
                name,
                parts.columns(),
                constraints,
                List.copyOf(indexes(draft, taken).keySet()),
                draft.isUnlogged(),
                draft.parameters(),
                draft.tableComment())));
        changes.addAll(parts.after());
        return changes;
    }

    /** The indexes in their order, with their names, and whether each is built concurrently. */
    static Map<IndexDef, Boolean> indexes(DraftTable draft, TakenNames taken) {
        draft.indexes().stream()
                .map(DraftIndex::givenName)
                .filter(given -> given != null)
                .forEach(taken::addRelation);
        Map<IndexDef, Boolean> indexes = new LinkedHashMap<>();
        for (DraftIndex index : draft.indexes()) {
            IndexDef defined = index.define(taken.taken());
            taken.addRelation(defined.name());
            indexes.put(defined, index.isConcurrent());
        }
        return indexes;
    }

    private static void refuseOnlyForExisting(DraftTable draft) {
        Stream<SourceLocation> concurrent =
                draft.indexes().stream().filter(DraftIndex::isConcurrent).map(DraftIndex::location);
        Stream<SourceLocation> later = draft.constraints().stream()
                .filter(c -> !c.validated() || c.usingIndex() != null)
                .map(DraftConstraint::location);
        Optional<SourceLocation> misplaced = Stream.concat(concurrent, later).findFirst();
        if (misplaced.isPresent()) {
            throw Draft.invalidAt(
                    misplaced.get(),
                    "concurrently(), notValid() and usingIndex() are for tables that exist: table " + draft.table()
                            + " is made here and has no rows yet. Leave them out.");
        }
    }
}
