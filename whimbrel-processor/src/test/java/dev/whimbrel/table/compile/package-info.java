@NullMarked
package dev.whimbrel.table.compile;

import org.jspecify.annotations.NullMarked;
