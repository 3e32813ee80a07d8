/**
 * Writes and reads the JSON columns of table classes by Jackson 3. {@link dev.whimbrel.jackson.JacksonCodec} is found as a
 * service; it is enough to have this module on the class path.
 */
@NullMarked
package dev.whimbrel.jackson;

import org.jspecify.annotations.NullMarked;
