package dev.whimbrel.table.type;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An enum of Java as an enum of the database: the type's name and a label for each constant.
 *
 * @param <E> the enum
 */
public final class EnumLabels<E extends Enum<E>> {

    private final Class<E> javaType;
    private final Map<E, String> labels;
    private final Map<String, E> constants = new HashMap<>();
    private final Map<String, String> formerLabels = new HashMap<>();

    private EnumLabels(Class<E> javaType) {
        this.javaType = javaType;
        labels = new EnumMap<>(javaType);
        for (E constant : javaType.getEnumConstants()) {
            add(constant, annotation(javaType, constant));
        }
    }

    /**
     * The labels of an enum.
     *
     * @throws WhimbrelException {@code INVALID_DEFINITION} when two constants have the same label
     */
    public static <E extends Enum<E>> EnumLabels<E> of(Class<E> javaType) {
        return new EnumLabels<>(javaType);
    }

    private static @Nullable Label annotation(Class<?> javaType, Enum<?> constant) {
        try {
            return javaType.getField(constant.name()).getAnnotation(Label.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(E constant, @Nullable Label annotation) {
        String lower = constant.name().toLowerCase(Locale.ROOT);
        String label = annotation == null || annotation.value().isEmpty() ? lower : annotation.value();
        labels.put(constant, label);
        E other = constants.put(label, constant);
        if (other != null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "The constants " + other + " and " + constant + " of " + javaType.getName()
                            + " have the same label '" + label + "'. Give one of them another: @Label(\"...\").");
        }
        if (annotation != null && !annotation.was().isEmpty()) {
            formerLabels.put(label, annotation.was());
        }
    }

    /** The enum's class. */
    public Class<E> javaType() {
        return javaType;
    }

    /** The full name of the type in the database. */
    public ObjectName name() {
        DbEnum given = annotation();
        String name = given == null || given.value().isEmpty() ? snakeCase(javaType.getSimpleName()) : given.value();
        return new ObjectName(given == null ? "public" : given.schema(), name);
    }

    /** The labels in the order of the constants. */
    public List<String> all() {
        return List.copyOf(labels.values());
    }

    /** The label of a constant. */
    public String label(E constant) {
        return Objects.requireNonNull(labels.get(constant));
    }

    /**
     * The constant of a label.
     *
     * @throws WhimbrelException {@code INVALID_DEFINITION} when there is none
     */
    public E constant(String label) {
        E constant = constants.get(label);
        if (constant == null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "The enum " + name() + " has the label '" + label + "' in the database, but " + javaType.getName()
                            + " has no constant for it; it has " + labels.values() + ". Add the constant.");
        }
        return constant;
    }

    /** Labels that had another name before: the present label with the former. */
    public Map<String, String> formerLabels() {
        return Map.copyOf(formerLabels);
    }

    /** The type's name before; empty when it had no other. */
    public String formerName() {
        DbEnum given = annotation();
        return given == null ? "" : given.was();
    }

    /** The type's comment; null for none. */
    public @Nullable String comment() {
        DbEnum given = annotation();
        return given == null || given.comment().isEmpty() ? null : given.comment();
    }

    /** What becomes of rows with labels that are gone. */
    public List<DbEnum.Remap> remaps() {
        DbEnum given = annotation();
        return given == null ? List.of() : Arrays.asList(given.remap());
    }

    private @Nullable DbEnum annotation() {
        return javaType.getAnnotation(DbEnum.class);
    }

    /** {@code user_status} for {@code UserStatus}; an acronym is one word. */
    static String snakeCase(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
                .toLowerCase(Locale.ROOT);
    }
}
