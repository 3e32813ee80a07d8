package dev.whimbrel.schema.change;

import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Drops an empty namespace.
 *
 * @param name its name
 * @param definition how the namespace was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 */
public record DropNamespace(String name, @Nullable NamespaceDef definition) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        in.namespace(name);
        Contents.of(before, name).ifPresent(object -> {
            throw in.refuse("it still holds " + object + ". Drop what is in it first");
        });
        return before.withoutNamespace(name);
    }

    @Override
    public Inverse inverse(Schema before) {
        NamespaceDef known = before.namespaces().getOrDefault(name, definition);
        return known != null
                ? Inverse.of(new CreateNamespace(known))
                : Inverse.of(new CreateNamespace(new NamespaceDef(name, null)));
    }

    @Override
    public String words() {
        return "drop schema " + name;
    }
}
