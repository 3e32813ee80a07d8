package dev.whimbrel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum type.
 *
 * @param name its full name
 * @param values its labels in their order
 * @param comment its comment; null for none
 */
public record EnumDef(
        ObjectName name, List<String> values, @Nullable String comment) {
    public EnumDef {
        values = List.copyOf(values);
    }

    /** This enum under another name. */
    public EnumDef withName(ObjectName newName) {
        return new EnumDef(newName, values, comment);
    }

    /** This enum with another comment, or none. */
    public EnumDef withComment(@Nullable String newComment) {
        return new EnumDef(name, values, newComment);
    }

    /** This enum with other labels. */
    public EnumDef withValues(List<String> newValues) {
        return new EnumDef(name, newValues, comment);
    }
}
