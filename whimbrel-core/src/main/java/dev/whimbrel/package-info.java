/**
 * What every part of Whimbrel shares: the root exception with its stable codes, and the place in a file or class that an
 * error points at. Start with {@link dev.whimbrel.WhimbrelException}. Depends on nothing.
 */
@NullMarked
package dev.whimbrel;

import org.jspecify.annotations.NullMarked;
