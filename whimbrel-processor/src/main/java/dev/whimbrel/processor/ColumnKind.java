package dev.whimbrel.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The declared type of a column's field, which says what can be known of it without running anything. */
enum ColumnKind {
    REQUIRED("Required", true, false),
    DEFAULTED("Defaulted", true, false),
    NULLABLE("Nullable", true, true),
    GENERATED("Generated", false, false),
    GENERATED_NULLABLE("GeneratedNullable", false, true);

    static final String PACKAGE = "dev.whimbrel.table";

    private final String className;
    private final boolean writable;
    private final boolean nullable;

    ColumnKind(String className, boolean writable, boolean nullable) {
        this.className = className;
        this.writable = writable;
        this.nullable = nullable;
    }

    boolean isWritable() {
        return writable;
    }

    boolean isNullable() {
        return nullable;
    }

    static Optional<ColumnKind> of(String qualifiedName) {
        return Arrays.stream(values())
                .filter(kind -> qualifiedName.equals(PACKAGE + "." + kind.className))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(kind -> kind.className).toList();
    }
}
