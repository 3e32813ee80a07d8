package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.Schema;

/**
 * Installs an extension.
 *
 * @param definition which, where and in which version
 */
public record CreateExtension(ExtensionDef definition) implements Change {

    @Override
    public Schema apply(Schema before) {
        if (before.extensions().containsKey(definition.name())) {
            throw new Lookup(this, before).refuse("it is installed already");
        }
        return before.with(definition);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new DropExtension(definition.name(), definition));
    }

    @Override
    public String words() {
        return "create extension " + definition.name();
    }
}
