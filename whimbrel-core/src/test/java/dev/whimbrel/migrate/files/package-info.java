@NullMarked
package dev.whimbrel.migrate.files;

import org.jspecify.annotations.NullMarked;
