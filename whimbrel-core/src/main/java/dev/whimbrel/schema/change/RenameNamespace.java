package dev.whimbrel.schema.change;

import dev.whimbrel.schema.Schema;

/**
 * Renames a namespace, and with it the full name of all that it holds.
 *
 * @param from its name so far
 * @param to its new name
 */
public record RenameNamespace(String from, String to) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        in.namespace(from);
        if (before.namespaces().containsKey(to)) {
            throw in.refuse("there is already a schema " + to + ". Choose another name");
        }
        return NamespaceRename.apply(before, from, to);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new RenameNamespace(to, from));
    }

    @Override
    public String words() {
        return "rename schema " + from + " to " + to;
    }
}
