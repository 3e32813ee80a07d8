/** A table whose generated classes are kept as golden files: base classes with type parameters, annotations, a nested type. */
@NullMarked
package sample;

import org.jspecify.annotations.NullMarked;
