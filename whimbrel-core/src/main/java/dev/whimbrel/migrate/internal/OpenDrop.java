package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.IndexDrop;
import dev.whimbrel.schema.change.Change;
import java.util.List;
import java.util.function.Function;

/** Drops something. */
final class OpenDrop extends OpenReversible implements IndexDrop {

    /**
     * How a thing is dropped.
     *
     * @param change drops it; given whether concurrently
     * @param words what stands between DROP and the name, for example {@code TABLE}
     * @param name writes its name
     * @param owner writes what comes before DROP, for example {@code ALTER TABLE users}, with a blank behind it
     */
    record Kind(Function<Boolean, Change> change, String words, Effect.SqlSource name, Effect.SqlSource owner) {}

    private final Kind kind;
    private boolean ifExists;
    private boolean cascade;
    private boolean concurrently;

    OpenDrop(Recorder recorder, Kind kind) {
        super(recorder);
        this.kind = kind;
    }

    @Override
    public IndexDrop ifExists() {
        stillOpen();
        ifExists = true;
        return this;
    }

    @Override
    public IndexDrop cascade() {
        stillOpen();
        cascade = true;
        return this;
    }

    @Override
    public IndexDrop concurrently() {
        stillOpen();
        concurrently = true;
        return this;
    }

    @Override
    Operation describe(Knowledge known) {
        Change change = kind.change().apply(concurrently);
        if (!ifExists && !cascade) {
            return Operation.of(location(), known, List.of(change));
        }
        Effect.SqlSource sql = context -> kind.owner().write(context) + "DROP " + kind.words()
                + (concurrently ? " CONCURRENTLY" : "") + (ifExists ? " IF EXISTS " : " ")
                + kind.name().write(context) + (cascade ? " CASCADE" : "");
        return byHand(
                List.of(new Effect.OfStatement(sql, null)),
                ifExists
                        ? "A drop with ifExists() may or may not happen, so it"
                        : "A drop with cascade() reaches unseen things, so it");
    }
}
