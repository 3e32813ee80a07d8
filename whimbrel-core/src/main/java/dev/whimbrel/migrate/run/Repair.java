package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.Version;
import java.util.Set;

/**
 * What a person decided about a history that doesn't fit the files.
 *
 * @param acceptEdited takes the files of edited migrations as they are now
 * @param forgetMissing takes migrations without a file out of the history; the database stays as it is
 * @param markApplied half-applied migrations that were finished by hand: from now on they count as applied
 * @param markPending half-applied migrations that were taken back by hand: from now on they count as pending
 */
public record Repair(boolean acceptEdited, boolean forgetMissing, Set<Version> markApplied, Set<Version> markPending) {

    public Repair {
        markApplied = Set.copyOf(markApplied);
        markPending = Set.copyOf(markPending);
    }

    /** Decides nothing: only tells what there is to decide. */
    public static final Repair NOTHING = new Repair(false, false, Set.of(), Set.of());

    /**
     * What a repair has done and what it has left.
     *
     * @param done sentences
     * @param open the migrations that still need a decision
     */
    public record Report(java.util.List<String> done, java.util.List<MigrationStatus> open) {
        public Report {
            done = java.util.List.copyOf(done);
            open = java.util.List.copyOf(open);
        }
    }
}
