/**
 * The blog's schema, one class for each table. Its migrations make the same: {@code whimbrel check} says so in the build.
 * A change begins here; {@code whimbrel generate} writes the migration.
 */
@NullMarked
package blog.db;

import org.jspecify.annotations.NullMarked;
