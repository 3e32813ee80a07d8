package dev.whimbrel;

import java.util.Locale;

/**
 * The stable codes of Whimbrel's errors, in families: {@code WB-1xx} usage, {@code WB-2xx} migration files, {@code WB-3xx}
 * history, {@code WB-4xx} plan and diff, {@code WB-5xx} database, {@code WB-6xx} query, {@code WB-900} a
 * fault of Whimbrel itself. A code never changes its meaning.
 */
public enum ErrorCode {
    /** Wrong use of the command or of the API. */
    USAGE(100),
    /** The configuration file can't be read, or has an unknown or wrong value. */
    CONFIGURATION(101),
    /** A destructive command needs a confirmation that was not given. */
    CONFIRMATION_NEEDED(102),
    /** A file or folder can't be read or written. */
    FILE_FAILED(103),
    /** The command was interrupted, by Ctrl-C or by being asked to end. */
    INTERRUPTED(104),

    /** A file in the migrations folder whose name fits no format. */
    MISNAMED_FILE(200),
    /** Two migrations have the same version. */
    DUPLICATE_VERSION(201),
    /** A migration file can't be read: bad marker, unterminated quote, psql meta command, NUL byte. */
    MALFORMED_FILE(202),
    /** A Java migration doesn't compile or can't be loaded. */
    MIGRATION_NOT_LOADABLE(203),
    /** A change has no inverse, so the migration that holds it has no derived down. */
    IRREVERSIBLE(204),
    /** A migration has no down, or its down was never recorded. */
    NO_DOWN(205),
    /** A file manages transactions by itself, which would break the runner's atomicity. */
    TRANSACTION_CONTROL(206),

    /** An applied migration's file was changed afterwards. */
    EDITED(300),
    /** An applied migration's file is gone. */
    MISSING(301),
    /** A pending migration is older than one that was applied already. */
    LATE(302),
    /** A migration stopped halfway and can't be taken up again without a decision. */
    HALF_APPLIED(303),
    /** A version that is not among the migrations. */
    UNKNOWN_VERSION(304),
    /** The history table can't be used: wrong shape, or written by a newer Whimbrel. */
    HISTORY_UNUSABLE(305),
    /** A database has only some of the migrations that a checkpoint stands for, or would have after an undo. */
    SQUASHED(306),

    /** A change can't be applied to the schema it was given. */
    CHANGE_NOT_APPLICABLE(400),
    /** An identifier that the database would cut. */
    NAME_TOO_LONG(401),
    /** A value that the database can't store or a definition that contradicts itself. */
    INVALID_DEFINITION(402),
    /** A down doesn't restore what was there before its up. */
    DOWN_DIFFERS(403),
    /** A generated migration, tried on a scratch database, doesn't do what it was made for. */
    PROOF_FAILED(404),
    /** Something has to be decided by a person first: a possible rename, or a loss of data. */
    UNDECIDED(405),
    /** Rows that are there don't allow a change. */
    ROWS_IN_THE_WAY(406),
    /** A database is changed by somebody else while it is compared, again and again. */
    CHANGED_MEANWHILE(407),

    /** A statement failed. */
    STATEMENT_FAILED(500),
    /** The database can't be reached. */
    CONNECTION_FAILED(501),
    /** Another runner holds the lock. */
    LOCK_NOT_ACQUIRED(502),
    /** The lock was lost while a migration ran. */
    LOCK_LOST(503),
    /** A statement waited too long for a lock, again and again. */
    LOCK_TIMEOUT(504),
    /** The embedded server can't be started or stopped. */
    SERVER_FAILED(505),
    /** The database refuses writes: a replica, or a read-only session. */
    READ_ONLY(506),

    /** A query that contradicts itself: a column of a table that isn't in it, a condition that is missing. */
    INVALID_QUERY(600),
    /** NULL was read where none can be. */
    UNEXPECTED_NULL(601),
    /** A query gave none or several rows where exactly one was asked for. */
    NOT_ONE_ROW(602),
    /** A constraint of the database was violated. */
    CONSTRAINT_VIOLATED(603),
    /** A transaction was rolled back by the database, because of others at the same time; it can be tried again. */
    SERIALIZATION_FAILED(604),
    /** Wrong use of a transaction. */
    TRANSACTION_STATE(605),
    /** The cursor of a page can't be read, or belongs to another query. */
    INVALID_CURSOR(606),
    /** Values that break the rules of their table. */
    INVALID_ROWS(607),
    /** A row was changed or deleted since it was read. */
    STALE_ROW(608),
    /** No rows can be made up that the constraints of a table allow. */
    SEED_IMPOSSIBLE(609),

    /** A fault of Whimbrel itself. */
    UNEXPECTED(900);

    private final int number;

    ErrorCode(int number) {
        this.number = number;
    }

    /** The code as it is shown, for example {@code WB-302}. */
    public String id() {
        return String.format(Locale.ROOT, "WB-%03d", number);
    }
}
