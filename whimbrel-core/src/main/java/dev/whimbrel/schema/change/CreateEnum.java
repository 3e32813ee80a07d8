package dev.whimbrel.schema.change;

import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.Schema;
import java.util.HashSet;

/**
 * Creates an enum type.
 *
 * @param definition its name, values and comment
 */
public record CreateEnum(EnumDef definition) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        in.typeIsFree(definition.name());
        if (new HashSet<>(definition.values()).size() < definition.values().size()) {
            throw in.invalid("a value occurs twice in " + definition.values());
        }
        return before.with(definition);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new DropEnum(definition.name(), definition));
    }

    @Override
    public String words() {
        return "create enum " + definition.name();
    }
}
