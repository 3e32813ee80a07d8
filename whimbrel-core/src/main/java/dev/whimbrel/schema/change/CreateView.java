package dev.whimbrel.schema.change;

import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.ViewDef;

/**
 * Creates a view or a materialized view.
 *
 * @param definition all of it
 * @param orReplace whether a plain view of that name is replaced; the new query may only add columns at the end
 */
public record CreateView(ViewDef definition, boolean orReplace) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        ViewDef old = before.views().get(definition.name());
        if (orReplace && old != null && !definition.materialized() && !old.materialized()) {
            return before.with(definition.comment() == null ? definition.withComment(old.comment()) : definition);
        }
        in.relationIsFree(definition.name());
        return before.with(definition);
    }

    @Override
    public Inverse inverse(Schema before) {
        ViewDef old = orReplace ? before.views().get(definition.name()) : null;
        Change drop = new DropView(definition.name(), definition.materialized(), definition);
        return old == null ? Inverse.of(drop) : Inverse.of(drop, new CreateView(old, false));
    }

    @Override
    public String words() {
        return (orReplace ? "replace " : "create ")
                + (definition.materialized() ? "materialized view " : "view ")
                + definition.name();
    }
}
