/**
 * Writes, for each table class, its row record, its insert builder and its meta class, in one pass under javac and Eclipse's
 * compiler. Start with {@code TableProcessor}; {@code TableReader} reads a class into a {@code TableModel}, the classes named
 * {@code ...Source} write what follows from it. Depends on nothing, because it runs within other people's compilers.
 */
package dev.whimbrel.processor;
