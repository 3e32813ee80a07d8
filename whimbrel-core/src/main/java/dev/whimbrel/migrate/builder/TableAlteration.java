package dev.whimbrel.migrate.builder;

import org.jspecify.annotations.Nullable;

/** What changes of the way a table is stored; what is not named stays. */
public interface TableAlteration {

    /** Changes skip the write-ahead log: faster, but a crash empties the table. The server writes it anew. */
    void unlogged();

    /** Changes go to the write-ahead log again. The server writes the table anew. */
    void logged();

    /**
     * Sets a storage parameter, such as {@code fillfactor}.
     *
     * @param from its value so far; null when it had none
     * @param to its new value; null for the server's default
     */
    void with(String parameter, @Nullable Object from, @Nullable Object to);
}
