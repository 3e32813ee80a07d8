package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** What a namespace holds. */
final class Contents {

    private Contents() {}

    /** The first thing that a namespace holds, for a message; empty when it holds nothing that is modelled. */
    static Optional<String> of(Schema schema, String namespace) {
        return Stream.of(
                        first("table ", schema.tables().keySet(), namespace),
                        first("view ", schema.views().keySet(), namespace),
                        first("sequence ", schema.sequences().keySet(), namespace),
                        first("enum ", schema.enums().keySet(), namespace))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> first(String kind, Collection<ObjectName> names, String namespace) {
        return names.stream()
                .filter(name -> name.schema().equals(namespace))
                .map(name -> kind + name)
                .findFirst();
    }
}
