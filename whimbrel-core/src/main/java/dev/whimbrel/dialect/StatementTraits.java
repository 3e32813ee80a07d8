package dev.whimbrel.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What a runner has to know about a statement before it may run it.
 *
 * @param transactionality how it gets along with a transaction block
 * @param concurrentIndex the index that a {@code CONCURRENTLY} statement builds, drops or rebuilds; null for any other
 *     statement
 */
public record StatementTraits(
        Transactionality transactionality, @Nullable ConcurrentIndex concurrentIndex) {

    /** An ordinary statement. */
    public static final StatementTraits ORDINARY = new StatementTraits(Transactionality.ANY, null);

    /** A statement that touches no index concurrently. */
    public static StatementTraits of(Transactionality transactionality) {
        return new StatementTraits(transactionality, null);
    }

    /** How a statement gets along with a transaction block. */
    public enum Transactionality {
        /** Runs inside or outside. */
        ANY,
        /** The server refuses it inside a transaction block, for example {@code CREATE INDEX CONCURRENTLY} or {@code VACUUM}. */
        OUTSIDE,
        /**
         * Runs inside, but what it makes can be used only after the commit, for example {@code ALTER TYPE ... ADD VALUE}.
         * A runner ends the transaction after it when more statements follow.
         */
        COMMIT_AFTER,
        /** {@code BEGIN}, {@code COMMIT} and the like: they would break a runner's own transactions and are refused. */
        TRANSACTION_CONTROL
    }

    /**
     * The index of a {@code CONCURRENTLY} statement, by which a runner checks after a crash what became of it.
     *
     * <p>Names are as the catalog holds them: without quotes, folded to lower case, cut to 63 bytes. {@code REINDEX SCHEMA}
     * has a schema only, {@code REINDEX DATABASE} no name at all.
     *
     * @param action what is done to the index
     * @param schema the index's schema, or null when the statement leaves it to the search path; an index that is created
     *     lives in its table's schema
     * @param name the index's name; null when the server chooses it, and for a {@code REINDEX} of more than one index
     * @param table the table's name in {@code CREATE INDEX} and {@code REINDEX TABLE}; null otherwise
     * @param tableSchema the table's schema; null when the statement leaves it to the search path or names no table
     */
    public record ConcurrentIndex(
            Action action,
            @Nullable String schema,
            @Nullable String name,
            @Nullable String table,
            @Nullable String tableSchema) {

        /** What is done to the index. */
        public enum Action {
            /** {@code CREATE [UNIQUE] INDEX CONCURRENTLY}. */
            CREATE,
            /** {@code DROP INDEX CONCURRENTLY}. */
            DROP,
            /** {@code REINDEX ... CONCURRENTLY}. */
            REINDEX
        }
    }
}
