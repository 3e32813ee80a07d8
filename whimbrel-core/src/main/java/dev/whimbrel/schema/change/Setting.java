package dev.whimbrel.schema.change;

/**
 * What a patch does to one optional property.
 *
 * @param <T> the property's type
 */
public sealed interface Setting<T> {

    /** The property stays as it is. */
    record Keep<T>() implements Setting<T> {}

    /**
     * The property gets a value.
     *
     * @param value the value
     */
    record To<T>(T value) implements Setting<T> {}

    /** The property is taken away. */
    record Drop<T>() implements Setting<T> {}

    /** The property stays as it is. */
    static <T> Setting<T> keep() {
        return new Keep<>();
    }

    /** The property gets a value. */
    static <T> Setting<T> to(T value) {
        return new To<>(value);
    }

    /** The property is taken away. */
    static <T> Setting<T> drop() {
        return new Drop<>();
    }
}
