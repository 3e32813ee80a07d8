package dev.whimbrel.migrate.compile;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a compiler made.
 *
 * @param bytes class files by the binary names of their classes
 */
record CompiledClasses(Map<String, byte[]> bytes) {

    CompiledClasses {
        bytes = new TreeMap<>(bytes);
    }

    /** The binary name of the class with this simple name, whatever its package. */
    Optional<String> named(String simpleName) {
        return bytes.keySet().stream()
                .filter(name -> name.substring(name.lastIndexOf('.') + 1).equals(simpleName))
                .findFirst();
    }
}
