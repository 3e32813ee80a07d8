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
     * @param action what is done to the index
     * @param schema the schema as written, or null when the name is not qualified
     * @param name the index's name (for {@code REINDEX TABLE}: the table's), or null when the server chooses it
     * @param table the table's name as written in {@code CREATE INDEX}; null otherwise
     * @param tableSchema the table's schema as written; null when it is not qualified or not known
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
