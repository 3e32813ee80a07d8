@NullMarked
package dev.whimbrel.query;

import org.jspecify.annotations.NullMarked;
