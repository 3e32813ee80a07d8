@NullMarked
package dev.whimbrel.migrate.compile;

import org.jspecify.annotations.NullMarked;
