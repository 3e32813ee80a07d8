package dev.whimbrel.table.type;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Says a type with its parameters, which a class can't: {@code new JsonType<Map<String, Object>>() {}}.
 *
 * @param <T> the type
 */
public abstract class JsonType<T> {

    private final Type type;

    /** Takes the type from the subclass that the braces make. */
    protected JsonType() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType own)) {
            throw new IllegalArgumentException("Write the type: new JsonType<Map<String, Object>>() {}");
        }
        type = own.getActualTypeArguments()[0];
    }

    /** The type. */
    public final Type type() {
        return type;
    }
}
