package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.migrate.run.StatusReport;
import java.util.Optional;

/**
 * How a push and the migrations get along: a push is in no migration, and a migration that is written later meets in this
 * database what is there already.
 *
 * @param invocation for command lines
 * @param known how many migrations there are in all
 * @param pending how many of them are not applied here
 */
record PushHistory(Invocation invocation, int known, int pending) {

    static PushHistory of(Invocation invocation) {
        StatusReport status = Runners.statusIfAny(invocation);
        return new PushHistory(invocation, status.migrations().size(), status.pending());
    }

    /** What to know before anything is done. */
    Optional<String> before() {
        if (pending == 0) {
            return Optional.empty();
        }
        return Optional.of((pending == 1 ? "1 migration is" : pending + " migrations are")
                + " pending here. push doesn't run " + (pending == 1 ? "it" : "them")
                + ", and what it makes may be in the way of " + invocation.commandLine("migrate")
                + " later. Where that fails because something is there already, "
                + invocation.commandLine("baseline VERSION") + " counts the migration as applied.");
    }

    /** What to know afterwards. */
    Optional<String> after() {
        return known == 0 || pending > 0 ? Optional.empty() : Optional.of("The migrations don't have this yet.");
    }
}
