package dev.whimbrel.migrate.internal;

import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.CreateIndex;
import java.util.List;

/** Adds an index to an existing table. */
final class OpenIndex extends OpenOperation {

    private final ObjectName table;
    private final DraftIndex draft;

    OpenIndex(Recorder recorder, ObjectName table, DraftIndex draft) {
        super(recorder);
        this.table = table;
        this.draft = draft;
    }

    @Override
    Operation operation(Knowledge known) {
        draft.close();
        IndexDef index = draft.define(known.taken(table.schema()));
        return Operation.of(location(), known, List.of(new CreateIndex(table, index, draft.isConcurrent())));
    }
}
