/** A table whose values come from everywhere, with a name that needs quotes. */
@NullMarked
package stock;

import org.jspecify.annotations.NullMarked;
