package dev.whimbrel.migrate;

import java.util.function.Consumer;

/** The vocabulary of Java migrations. */
public interface SchemaBuilder {

    /** Does the reverse of what these calls say, from the last to the first. */
    void reverse(Consumer<SchemaBuilder> changes);
}
