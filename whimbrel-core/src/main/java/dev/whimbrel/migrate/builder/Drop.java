package dev.whimbrel.migrate.builder;

/** How something is dropped. */
public interface Drop extends Reversal {

    /**
     * It is no error when there is nothing to drop. This hides a difference between the database and its history, and what
     * may or may not happen can't be reversed: use it only to bring databases of different pasts together.
     */
    Drop ifExists();

    /** What depends on it is dropped too, whatever that is; it can't be reversed. */
    Drop cascade();
}
