package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import java.time.Duration;

/**
 * A migration that a run has applied or undone.
 *
 * @param migration which one
 * @param direction which way
 * @param duration how long it took
 * @param steps how many steps this run did
 */
public record Outcome(MigrationId migration, Direction direction, Duration duration, int steps) {}
