/**
 * Comparing schemas and making them equal: {@link dev.whimbrel.cli.schema.DiffCommand} for any two sources, one pair or many; {@link
 * dev.whimbrel.cli.schema.CheckCommand} for table classes, migrations and a project's database against each other; {@link
 * dev.whimbrel.cli.schema.GenerateFromTablesCommand} and {@link dev.whimbrel.cli.schema.PushCommand} from table classes. {@code Sources}
 * reads what a source is called on the command line. May use {@code migration} for the project's migrations, and what is below it.
 */
@NullMarked
package dev.whimbrel.cli.schema;

import org.jspecify.annotations.NullMarked;
