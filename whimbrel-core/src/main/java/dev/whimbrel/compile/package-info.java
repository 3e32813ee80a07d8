/**
 * Compiling Java while the program runs, and keeping the results: the class path, compiled classes, and a folder in which what
 * was made before is found again. Used for migrations and for table classes; no API. May use nothing but the platform.
 */
@NullMarked
package dev.whimbrel.compile;

import org.jspecify.annotations.NullMarked;
