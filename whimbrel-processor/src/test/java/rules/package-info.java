/** Tables whose rows have to keep rules. */
@NullMarked
package rules;

import org.jspecify.annotations.NullMarked;
