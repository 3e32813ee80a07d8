package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.WorkSession.Identity;
import dev.whimbrel.dialect.WorkSession.Limits;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts around the work of a session: every transaction starts from the same settings and leaves none behind.
 *
 * <p>A session that works under the lock has a name that says so, and keeps it between its transactions: the next runner waits
 * for every session of that name whose runner has no lock. A pooler's server connections serve others in between, so there each
 * transaction takes the name for itself, and then checks the lock. Either the check fails, or the next runner sees the session.
 */
final class PostgresSessionTexts {

    /** What the server says when the check of the lock fails. */
    static final String LOCK_LOST = "the runner has lost its lock";

    private static final int HAS_TRANSACTION_TIMEOUT = 170000;
    /** What every session of the runner keeps between transactions: others wait for it, and it waits for them. */
    private static final String PATIENT = "SET idle_session_timeout = 0; ";

    /** A firewall forgets a connection that is silent for some minutes, as during the build of a large index. */
    private static final String KEEP_ALIVE = "SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; ";

    private static final String RESET = "SET SESSION AUTHORIZATION DEFAULT; RESET ALL; ";

    private final Identity identity;
    private final PostgresServer server;
    private final PostgresBaseline baseline;
    private String check = "";

    PostgresSessionTexts(Identity identity, PostgresServer server, PostgresBaseline baseline) {
        this.identity = identity;
        this.server = server;
        this.baseline = baseline;
    }

    /** From now on the session works, but only while the condition is true. */
    void guardedBy(String condition) {
        check = "SELECT (CASE WHEN " + condition + " THEN '1' ELSE '" + LOCK_LOST + "' END)::integer; ";
    }

    /** What holds between transactions; behind a pooler nothing can. */
    String open() {
        return server.pooled() ? check : PATIENT + KEEP_ALIVE + name("SET") + check;
    }

    String begin(Limits limits) {
        String named = server.pooled() ? name("SET LOCAL") + check : "";
        return "BEGIN ISOLATION LEVEL READ COMMITTED; " + named + settings("SET LOCAL", limits);
    }

    /**
     * Ends a transaction.
     *
     * @param bookkeeping runs under the runner's own role and settings
     * @param last whether temporary tables and the like go too
     */
    String commit(List<String> bookkeeping, boolean last, Limits limits) {
        StringBuilder text = new StringBuilder(1000);
        if (last || server.pooled()) {
            text.append("DISCARD TEMP; ");
        }
        if (last) {
            text.append("CLOSE ALL; UNLISTEN *; ");
        }
        if (last && !server.pooled()) {
            // Behind a pooler these would be another client's too.
            text.append("DEALLOCATE ALL; SELECT pg_catalog.pg_advisory_unlock_all(); ");
        }
        text.append(reset()).append(settings("SET LOCAL", limits)).append(check);
        bookkeeping.forEach(sql -> text.append(sql).append("; "));
        return text.append("COMMIT").toString();
    }

    String beforeOutside(Limits limits) {
        return settings("SET", limits);
    }

    /** Forgets all settings but those that hold between transactions. */
    String reset() {
        return server.pooled()
                ? RESET + name("SET LOCAL")
                : RESET + baseline.restore() + PATIENT + KEEP_ALIVE + name("SET");
    }

    /** Leaves the session as it was found, because a pool's connection goes on living. */
    String close() {
        return server.pooled() ? "ROLLBACK" : "ROLLBACK; " + RESET + baseline.restore();
    }

    private String name(String set) {
        String role = check.isEmpty() ? "read" : server.pooled() ? "pooled" : "work";
        return set + " application_name = "
                + PostgresDriver.quote(PostgresDriver.applicationName(role, identity.key(), identity.runId())) + "; ";
    }

    private String settings(String set, Limits limits) {
        StringBuilder settings = new StringBuilder(300);
        append(settings, set, "TimeZone", "'UTC'");
        append(settings, set, "standard_conforming_strings", "on");
        append(settings, set, "lock_timeout", millis(limits.lockTimeout()));
        append(settings, set, "statement_timeout", millis(limits.statementTimeout()));
        append(settings, set, "idle_in_transaction_session_timeout", "0");
        if (server.version() >= HAS_TRANSACTION_TIMEOUT) {
            append(settings, set, "transaction_timeout", "0");
        }
        if (server.checksClient()) {
            // The server notices within two seconds that the runner is gone, and stops the statement.
            append(settings, set, "client_connection_check_interval", "2000");
        }
        return settings.toString();
    }

    private static void append(StringBuilder settings, String set, String name, String value) {
        settings.append(set)
                .append(' ')
                .append(name)
                .append(" = ")
                .append(value)
                .append("; ");
    }

    private static String millis(@Nullable Duration duration) {
        return duration == null ? "0" : Long.toString(duration.toMillis());
    }
}
