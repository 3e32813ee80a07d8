/** Migrations as an application would ship them. */
@NullMarked
package dev.whimbrel.migrate.classpath.sample;

import org.jspecify.annotations.NullMarked;
