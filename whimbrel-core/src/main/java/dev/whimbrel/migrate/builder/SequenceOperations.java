package dev.whimbrel.migrate.builder;

import java.util.function.Consumer;

/** Sequences that are used by hand. */
public interface SequenceOperations {

    /** Creates a sequence that counts up from 1. */
    void createSequence(String name);

    /** Creates a sequence. */
    void createSequence(String name, Consumer<SequenceBuilder> definition);

    /** Changes a sequence; what is not named stays. What it was is not told. */
    Reversal alterSequence(String name, Consumer<SequenceBuilder> changes);

    /**
     * Changes a sequence; what is not named stays.
     *
     * @param from the properties so far, at least those that {@code to} changes
     */
    void alterSequence(String name, Consumer<SequenceBuilder> from, Consumer<SequenceBuilder> to);

    /** Renames a sequence in its namespace. */
    void renameSequence(String name, String newName);

    /** Drops a sequence that no default uses. */
    Drop dropSequence(String name);

    /** Drops a sequence so that the drop can be reversed; it then starts anew. */
    void dropSequence(String name, Consumer<SequenceBuilder> definition);
}
