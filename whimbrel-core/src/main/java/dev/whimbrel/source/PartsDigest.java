package dev.whimbrel.source;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of values made of records, lists, sorted maps and what has a text. Two of one kind have the same fingerprint only
 * when they are equal: each value is written with its class, and each text and list with its length.
 */
final class PartsDigest {

    private static final int DIGITS = 32;

    private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final MessageDigest digest;

    PartsDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    String of(Object value) {
        text.setLength(0);
        write(value);
        byte[] hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append('-');
            case Record group -> writeComponents(group);
            case Collection<?> list -> {
                text.append('[').append(list.size());
                list.forEach(this::write);
            }
            case Map<?, ?> map -> {
                text.append('{').append(map.size());
                map.forEach((key, mapped) -> {
                    write(key);
                    write(mapped);
                });
            }
            default -> {
                String written = value.toString();
                text.append(value.getClass().getName()).append(' ');
                text.append(written.length()).append(':').append(written);
            }
        }
    }

    private void writeComponents(Record group) {
        text.append('(').append(group.getClass().getName());
        try {
            for (RecordComponent component : components.computeIfAbsent(group.getClass(), Class::getRecordComponents)) {
                write(component.getAccessor().invoke(group));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A part of a schema can't be read: " + group.getClass(), e);
        }
    }
}
