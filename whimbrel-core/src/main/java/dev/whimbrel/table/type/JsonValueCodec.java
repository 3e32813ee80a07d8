package dev.whimbrel.table.type;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of one Java type as JSON. */
final class JsonValueCodec<T> implements Codec<T> {

    private final Type type;
    private volatile @Nullable JsonCodec found;

    JsonValueCodec(Type type) {
        this.type = type;
    }

    @Override
    public String toText(T value) {
        return json().write(value, type);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T fromText(String text) {
        return (T) json().read(text, type);
    }

    /** Looked for when the first value is written or read, not when a table class is loaded. */
    private JsonCodec json() {
        JsonCodec codec = found;
        if (codec == null) {
            codec = find();
            found = codec;
        }
        return codec;
    }

    /** Where the type comes from is where its program's libraries are, which may not be where Whimbrel's are. */
    private JsonCodec find() {
        return Stream.of(
                        loaderOf(type),
                        Thread.currentThread().getContextClassLoader(),
                        JsonCodec.class.getClassLoader())
                .filter(Objects::nonNull)
                .flatMap(loader -> ServiceLoader.load(JsonCodec.class, loader).findFirst().stream())
                .findFirst()
                .orElseThrow(() -> new WhimbrelException(
                        ErrorCode.CONFIGURATION,
                        "A JSON column holds values of " + type.getTypeName() + ", but nothing writes JSON."
                                + " Add the module whimbrel-jackson, or a JsonCodec of your own as a service."));
    }

    private static @Nullable ClassLoader loaderOf(Type type) {
        Type raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
        return raw instanceof Class<?> known ? known.getClassLoader() : null;
    }
}
