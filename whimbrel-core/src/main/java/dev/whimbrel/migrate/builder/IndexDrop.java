package dev.whimbrel.migrate.builder;

/** How an index is dropped. */
public interface IndexDrop extends Drop {

    @Override
    IndexDrop ifExists();

    @Override
    IndexDrop cascade();

    /** Reads and writes of the table go on meanwhile. Such a statement runs outside of transactions. */
    IndexDrop concurrently();
}
