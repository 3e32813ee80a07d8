/** The tables of the tests: seed 001's blog, written with Whimbrel. */
@NullMarked
package blog;

import org.jspecify.annotations.NullMarked;
