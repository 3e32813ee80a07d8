package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.TransactionSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a transaction says of itself first (PostgreSQL manual, SET TRANSACTION). */
final class PostgresTransaction {

    private PostgresTransaction() {}

    static List<String> start(TransactionSettings settings) {
        List<String> modes = new ArrayList<>();
        if (settings.isolation() != null) {
            modes.add("ISOLATION LEVEL " + settings.isolation());
        }
        if (settings.readOnly()) {
            modes.add("READ ONLY");
        }
        if (settings.deferrable()) {
            modes.add("DEFERRABLE");
        }
        List<String> statements = new ArrayList<>();
        if (!modes.isEmpty()) {
            statements.add("SET TRANSACTION " + String.join(", ", modes));
        }
        addTimeout(statements, "statement_timeout", settings.statementTimeout());
        addTimeout(statements, "lock_timeout", settings.lockTimeout());
        if (settings.actor() != null) {
            statements.add("SET LOCAL whimbrel.actor = " + PostgresLiterals.quote(settings.actor()));
        }
        return statements;
    }

    private static void addTimeout(List<String> statements, String setting, @Nullable Duration timeout) {
        if (timeout != null) {
            statements.add("SET LOCAL " + setting + " = " + Math.max(1, timeout.toMillis()));
        }
    }
}
