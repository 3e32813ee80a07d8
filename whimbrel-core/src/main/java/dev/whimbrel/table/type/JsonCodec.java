package dev.whimbrel.table.type;

import java.lang.reflect.Type;

/**
 * Writes Java values as JSON and reads them. Implementations are found by {@link java.util.ServiceLoader}; the module
 * {@code whimbrel-jackson} brings one.
 */
public interface JsonCodec {

    /**
     * A value as JSON.
     *
     * @param type what the column was declared with
     */
    String write(Object value, Type type);

    /**
     * The value of some JSON.
     *
     * @param type what the column was declared with; the result is one of it
     */
    Object read(String json, Type type);
}
