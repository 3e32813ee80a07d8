package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.ViewDef;
import org.jspecify.annotations.Nullable;

/**
 * Drops a view or a materialized view that nothing depends on.
 *
 * @param name its name
 * @param materialized whether its rows are kept
 * @param definition how the view was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 */
public record DropView(
        ObjectName name, boolean materialized, @Nullable ViewDef definition) implements Change {

    @Override
    public Schema apply(Schema before) {
        new Lookup(this, before).view(name, materialized);
        return before.withoutView(name);
    }

    @Override
    public Inverse inverse(Schema before) {
        ViewDef known = before.views().getOrDefault(name, definition);
        String call = (materialized ? "dropMaterializedView(\"" : "dropView(\"") + name.name() + "\"";
        return known != null
                ? Inverse.of(new CreateView(known, false))
                : Inverse.unknown(
                        call + ")", "view", "Give its query, " + call + ", \"SELECT ...\"), or write up and down.");
    }

    @Override
    public String words() {
        return "drop " + (materialized ? "materialized view " : "view ") + name;
    }
}
