/**
 * Tests of the schema builder as its users see it: every operation on a real server, up, down and up again, its default names
 * and its errors. Start with {@link dev.whimbrel.migrate.dsl.OperationsTest}. Outside of the builder's own packages, because
 * places in error messages are the first ones outside of those.
 */
@NullMarked
package dev.whimbrel.migrate.dsl;

import org.jspecify.annotations.NullMarked;
