package dev.whimbrel.schema.change;

import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.Schema;

/**
 * Creates a namespace.
 *
 * @param definition what it is called, and its comment
 */
public record CreateNamespace(NamespaceDef definition) implements Change {

    @Override
    public Schema apply(Schema before) {
        if (before.namespaces().containsKey(definition.name())) {
            throw new Lookup(this, before).refuse("there is one already");
        }
        return before.with(definition);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new DropNamespace(definition.name(), definition));
    }

    @Override
    public String words() {
        return "create schema " + definition.name();
    }
}
