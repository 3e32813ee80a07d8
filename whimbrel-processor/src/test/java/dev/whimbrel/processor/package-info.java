/** The annotation processor under javac and Eclipse's compiler. */
@NullMarked
package dev.whimbrel.processor;

import org.jspecify.annotations.NullMarked;
