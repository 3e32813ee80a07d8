package dev.whimbrel.migrate.internal;

import dev.whimbrel.schema.change.Change;
import java.util.List;

/** Changes of which the user may say how they are taken back, where they can't by themselves. */
final class OpenChange extends OpenReversible {

    private final List<Change> changes;

    OpenChange(Recorder recorder, Change... changes) {
        super(recorder);
        this.changes = List.of(changes);
    }

    @Override
    Operation describe(Knowledge known) {
        return Operation.of(location(), known, changes);
    }
}
