package dev.whimbrel.migrate.builder;

/**
 * How an index is built. {@link #desc}, {@link #nullsFirst}, {@link #nullsLast}, {@link #collate} and {@link #operatorClass}
 * belong to the key that was named last.
 */
public interface IndexBuilder {

    /** One more column as a key. */
    IndexBuilder column(String name);

    /** One more key that is an SQL expression, for example {@code lower(email)}. */
    IndexBuilder expression(String expression);

    /** The last key is ordered from the greatest to the least. */
    IndexBuilder desc();

    /** NULLs of the last key come first. */
    IndexBuilder nullsFirst();

    /** NULLs of the last key come last. */
    IndexBuilder nullsLast();

    /** The last key is compared by another collation than the column's. */
    IndexBuilder collate(String collation);

    /** The last key is compared by another operator class than the type's default, for example {@code text_pattern_ops}. */
    IndexBuilder operatorClass(String name);

    /** Each key occurs once. */
    IndexBuilder unique();

    /** Two NULLs count as the same key (PostgreSQL 15). */
    IndexBuilder nullsNotDistinct();

    /** The access method, for example {@code gin}; without it {@code btree}. */
    IndexBuilder using(String method);

    /** Columns that the index carries without their being part of the key. */
    IndexBuilder include(String... columns);

    /** Only rows that fulfil an SQL condition are in the index. */
    IndexBuilder where(String condition);

    /** A storage parameter, such as {@code fillfactor}. */
    IndexBuilder with(String parameter, Object value);

    /** Another tablespace than the database's own. */
    IndexBuilder tablespace(String name);

    /** Its name instead of {@code <table>_<keys>_idx}. */
    IndexBuilder name(String name);

    /** Reads and writes of the table go on meanwhile. Such a statement runs outside of transactions; only on an existing table. */
    IndexBuilder concurrently();

    /** A comment. */
    IndexBuilder comment(String text);
}
