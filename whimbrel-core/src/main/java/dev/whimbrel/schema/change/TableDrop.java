package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import java.util.ArrayList;
import java.util.List;

/** What falls with a table, and how it comes back. */
final class TableDrop {

    private TableDrop() {}

    static Schema apply(Lookup in, ObjectName name, boolean cascade) {
        in.table(name);
        List<Keys.Reference> references = Keys.referencesTo(in.schema(), name);
        if (!cascade && !references.isEmpty()) {
            throw in.refuse("foreign key " + references.get(0)
                    + " refers to it. Drop that first, or drop the table with cascade");
        }
        Schema after = in.schema().withoutTable(name);
        for (Keys.Reference reference : references) {
            TableDef table = after.tables().get(reference.table());
            if (table != null) {
                after = after.with(
                        Tables.withoutConstraint(table, reference.key().name()));
            }
        }
        for (SequenceDef sequence : SequenceUse.ownedBy(in.schema(), name)) {
            SequenceUse.counting(after, sequence.name()).ifPresent(column -> {
                throw in.refuse("column " + column + " counts with sequence " + sequence.name()
                        + ", which falls with the table. Give that column another default first");
            });
            after = after.withoutSequence(sequence.name());
        }
        return cascade ? withoutViewsOn(after, name) : after;
    }

    static Inverse inverse(Schema before, TableDef table, boolean cascade) {
        List<ObjectName> views = cascade ? viewsOn(before, table.name()) : List.of();
        if (!views.isEmpty()) {
            return new Inverse.None("dropTable(\"" + table.name().name()
                    + "\") with cascade can't be taken back: it also drops the views that use the table, as "
                    + views.get(0) + " seems to do. Drop those views first, each by its own dropView.");
        }
        List<Change> changes = new ArrayList<>();
        List<SequenceDef> sequences = SequenceUse.ownedBy(before, table.name());
        sequences.forEach(sequence -> changes.add(new CreateSequence(sequence.withOwner(null))));
        changes.add(new CreateTable(table));
        sequences.forEach(sequence -> changes.add(
                new AlterSequence(sequence.name(), sequence.options(), sequence.owner(), sequence.withOwner(null))));
        if (cascade) {
            for (Keys.Reference reference : Keys.referencesTo(before, table.name())) {
                ConstraintDef key = reference.key();
                changes.add(new AddConstraint(reference.table(), key, null));
            }
        }
        return new Inverse.Changes(changes);
    }

    private static Schema withoutViewsOn(Schema schema, ObjectName relation) {
        Schema after = schema;
        for (ObjectName view : viewsOn(schema, relation)) {
            after = after.withoutView(view);
        }
        return after;
    }

    /** The views whose text names a relation, and those on top of them. */
    private static List<ObjectName> viewsOn(Schema schema, ObjectName relation) {
        List<ObjectName> found = new ArrayList<>();
        List<ObjectName> next = List.of(relation);
        while (!next.isEmpty()) {
            List<ObjectName> sources = next;
            next = schema.views().values().stream()
                    .filter(view -> sources.stream().anyMatch(source -> SqlWords.mention(view.query(), source.name())))
                    .map(ViewDef::name)
                    .filter(name -> !found.contains(name) && !name.equals(relation))
                    .toList();
            found.addAll(next);
        }
        return found;
    }
}
