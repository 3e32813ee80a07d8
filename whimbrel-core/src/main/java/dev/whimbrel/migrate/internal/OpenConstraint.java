package dev.whimbrel.migrate.internal;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.DropConstraint;
import java.util.List;

/** Adds or drops a constraint of an existing table. */
final class OpenConstraint extends OpenOperation {

    private final DraftConstraint draft;
    private final boolean drop;

    OpenConstraint(Recorder recorder, DraftConstraint draft, boolean drop) {
        super(recorder);
        this.draft = draft;
        this.drop = drop;
    }

    @Override
    Operation operation(Knowledge known) {
        draft.close();
        TakenNames taken = new TakenNames(
                drop ? DefaultNames.Taken.NOTHING : known.taken(draft.table().schema()));
        if (drop && draft.missing() != null) {
            String given = draft.givenName();
            String name = given != null ? given : draft.defaultName(known.columnsOf(draft.table()), taken.taken());
            return Operation.of(location(), known, List.of(new DropConstraint(draft.table(), name, null)));
        }
        ConstraintDef constraint = NamedConstraints.define(draft, known.columnsOf(draft.table()), taken);
        return Operation.of(
                location(),
                known,
                List.of(
                        drop
                                ? new DropConstraint(draft.table(), constraint.name(), constraint)
                                : new AddConstraint(draft.table(), constraint, draft.usingIndex())));
    }
}
