package dev.whimbrel.migrate.run;

import java.util.List;

/**
 * How all migrations stand, by version in ascending order.
 *
 * @param migrations one entry for each that is in the history or in the folder
 */
public record StatusReport(List<MigrationStatus> migrations) {
    public StatusReport {
        migrations = List.copyOf(migrations);
    }

    /** Those in a state. */
    public List<MigrationStatus> in(MigrationState state) {
        return migrations.stream().filter(m -> m.state() == state).toList();
    }

    /** How many are still to be applied: pending, late and half-applied ones. */
    public int pending() {
        return (int) migrations.stream()
                .filter(m -> switch (m.state()) {
                    case PENDING, LATE, FAILED -> true;
                    case APPLIED, EDITED, MISSING, PARTLY -> false;
                })
                .count();
    }

    /** Whether there is something that only a person can decide: edited, missing or late ones, and squashed ones that were never applied. */
    public boolean needsDecision() {
        return migrations.stream().anyMatch(m -> switch (m.state()) {
            case EDITED, MISSING, LATE, PARTLY -> true;
            case APPLIED, PENDING, FAILED -> false;
        });
    }
}
