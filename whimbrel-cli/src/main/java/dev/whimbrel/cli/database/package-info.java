/**
 * The database that a command works on: how its address is written, how it is reached, and what to do when it can't be. Start
 * with {@link dev.whimbrel.cli.database.DatabaseUrl} and {@link dev.whimbrel.cli.database.TargetDatabase}. May use the scratch
 * module, the PostgreSQL driver and core's {@code dialect}.
 */
@NullMarked
package dev.whimbrel.cli.database;

import org.jspecify.annotations.NullMarked;
