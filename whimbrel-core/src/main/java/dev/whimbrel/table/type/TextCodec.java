package dev.whimbrel.table.type;

import java.util.function.Function;

/** A type that goes in text. */
record TextCodec<T>(Function<T, String> text, Function<String, T> fromText) implements Codec<T> {

    /** Text that the server reads as a type of its own. */
    static final TextCodec<String> STRING = new TextCodec<>(Function.identity(), Function.identity());

    @Override
    public String toText(T value) {
        return text.apply(value);
    }

    @Override
    public T fromText(String written) {
        return fromText.apply(written);
    }
}
