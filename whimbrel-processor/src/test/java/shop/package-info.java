/** Tables of the tests that have one of everything: each type, each kind, each thing that can be said of a column or table. */
@NullMarked
package shop;

import org.jspecify.annotations.NullMarked;
