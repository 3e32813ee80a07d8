package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Removes an extension that nothing else depends on.
 *
 * @param name its name
 * @param definition how the extension was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 */
public record DropExtension(String name, @Nullable ExtensionDef definition) implements Change {

    @Override
    public Schema apply(Schema before) {
        new Lookup(this, before).extension(name);
        return before.withoutExtension(name);
    }

    @Override
    public Inverse inverse(Schema before) {
        ExtensionDef known = before.extensions().getOrDefault(name, definition);
        return known != null
                ? Inverse.of(new CreateExtension(known))
                : Inverse.of(new CreateExtension(new ExtensionDef(name, null, null, null)));
    }

    @Override
    public String words() {
        return "drop extension " + name;
    }
}
