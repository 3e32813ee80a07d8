/** Table classes that compile, but can't become a schema or depart from conventions. */
@NullMarked
package wrong;

import org.jspecify.annotations.NullMarked;
