package dev.whimbrel.migrate.internal;

import dev.whimbrel.schema.ObjectName;
import java.util.List;

/** Changes a sequence without telling how it was. */
final class OpenSequenceChange extends OpenReversible {

    private final Effect alteration;
    private final ObjectName name;

    OpenSequenceChange(Recorder recorder, Effect alteration, ObjectName name) {
        super(recorder);
        this.alteration = alteration;
        this.name = name;
    }

    @Override
    Operation describe(Knowledge known) {
        return onData(
                List.of(alteration),
                known.schema().sequences().containsKey(name),
                "An alterSequence that doesn't tell how the sequence was");
    }
}
