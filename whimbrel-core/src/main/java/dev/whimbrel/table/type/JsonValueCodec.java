package dev.whimbrel.table.type;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.ServiceLoader;

/** Values of one Java type as JSON. */
record JsonValueCodec<T>(Type type) implements Codec<T> {

    @Override
    public String toText(T value) {
        return json().write(value, type);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T fromText(String text) {
        return (T) json().read(text, type);
    }

    private JsonCodec json() {
        return Found.CODEC.orElseThrow(() -> new WhimbrelException(
                ErrorCode.CONFIGURATION,
                "A JSON column holds values of " + type.getTypeName() + ", but nothing writes JSON."
                        + " Add the module whimbrel-jackson, or a JsonCodec of your own as a service."));
    }

    /** Looked for when the first value is written, not when a table class is loaded. */
    private static final class Found {
        static final Optional<JsonCodec> CODEC = ServiceLoader.load(JsonCodec.class, JsonCodec.class.getClassLoader())
                .findFirst();
    }
}
