package dev.whimbrel.schema.change;

import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;

/**
 * Renames an enum type; columns of the type follow.
 *
 * @param from its name so far
 * @param newName its new name, in the same namespace
 */
public record RenameEnum(ObjectName from, String newName) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        EnumDef type = in.enumType(from);
        ObjectName to = from.renamed(newName);
        in.typeIsFree(to);
        Schema renamed = before.withoutEnum(from).with(type.withName(to));
        return Renames.types(renamed, name -> name.equals(from) ? to : name);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new RenameEnum(from.renamed(newName), from.name()));
    }

    @Override
    public String words() {
        return "rename enum " + from + " to " + newName;
    }
}
