/** What belongs to rows, for code that asks for it one by one, and finding such code. */
@NullMarked
package dev.whimbrel.loading;

import org.jspecify.annotations.NullMarked;
