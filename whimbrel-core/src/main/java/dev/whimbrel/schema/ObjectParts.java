package dev.whimbrel.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an object that is known by its text is made of, as far as it can be changed in place.
 *
 * @param head what can't be changed, and is compared by its text; empty for a table that is kept like any other
 * @param table its name when it is a table with rows of its own, which is never dropped in order to change it; null otherwise
 * @param all the parts, each after those that it needs
 */
public record ObjectParts(String head, @Nullable ObjectName table, List<ObjectPart> all) {

    public ObjectParts {
        all = List.copyOf(all);
    }

    /** The version of a part that is here. */
    public Optional<ObjectPart> find(ObjectPart part) {
        return all.stream().filter(part::isSameAs).findFirst();
    }

    /** The names of the parts that hold values. */
    public List<String> columns() {
        return all.stream()
                .filter(part -> part.role() == ObjectPart.Role.VALUES)
                .map(ObjectPart::name)
                .toList();
    }
}
