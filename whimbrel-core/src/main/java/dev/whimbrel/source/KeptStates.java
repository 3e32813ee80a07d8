package dev.whimbrel.source;

import dev.whimbrel.compile.ResultCache;
import dev.whimbrel.source.ScratchDatabases.ScratchDatabase;
import java.util.List;
import java.util.Optional;

/**
 * States of scratch databases that are kept from one command to the next, under keys that say how they came about. Safe for use by
 * several threads and programs at once.
 */
public interface KeptStates {

    /** The database that is kept under a key, to be kept again by its user; empty when there is none, or somebody has it. */
    Optional<ScratchDatabase> take(String key);

    /**
     * A copy of the first of these that is kept; empty when none is.
     *
     * @param keys the wanted states, the best first
     */
    Optional<ScratchDatabase> copy(List<String> keys);

    /** Keeps a database as it is, and closes it. Nobody may be connected to it. */
    void keep(ScratchDatabase database, String key);

    /** Keeps a copy of a database, to which nobody is connected. */
    void keepCopy(ScratchDatabase database, String key);

    /** Where it may be noted what is known about them. */
    ResultCache notes();
}
