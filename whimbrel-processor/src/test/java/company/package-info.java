/** Tables that belong together in every way there is. */
@NullMarked
package company;

import org.jspecify.annotations.NullMarked;
