@NullMarked
package dev.whimbrel.dialect.postgres;

import org.jspecify.annotations.NullMarked;
