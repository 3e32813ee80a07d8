/** Commands that write files: a new project, migrations and seeds. May use {@code command}, {@code schema} for the classes of
 * new models, and core's {@code migrate.files}. */
@NullMarked
package dev.whimbrel.cli.files;

import org.jspecify.annotations.NullMarked;
