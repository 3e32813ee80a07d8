@NullMarked
package dev.whimbrel.migrate.classpath;

import org.jspecify.annotations.NullMarked;
