@NullMarked
package dev.whimbrel.migrate.generate;

import org.jspecify.annotations.NullMarked;
