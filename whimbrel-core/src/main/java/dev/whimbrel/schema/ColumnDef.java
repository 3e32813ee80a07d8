package dev.whimbrel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table. At most one of default, identity and generated is given.
 *
 * @param name its name
 * @param type its type
 * @param nullable whether NULL is allowed
 * @param defaultValue what it holds when nothing is given; null for none
 * @param identity how it counts up; null when it doesn't
 * @param generated how it is computed; null when it isn't
 * @param collation a collation other than the type's own; null for the type's own
 * @param comment its comment; null for none
 */
public record ColumnDef(
        String name,
        SqlType type,
        boolean nullable,
        @Nullable DefaultValue defaultValue,
        @Nullable Identity identity,
        @Nullable GeneratedValue generated,
        @Nullable ObjectName collation,
        @Nullable String comment) {

    /** A nullable column with nothing but a type. */
    public static ColumnDef of(String name, SqlType type) {
        return new ColumnDef(name, type, true, null, null, null, null, null);
    }

    /** This column under another name. */
    public ColumnDef withName(String newName) {
        return new ColumnDef(newName, type, nullable, defaultValue, identity, generated, collation, comment);
    }

    /** This column with another type. */
    public ColumnDef withType(SqlType newType) {
        return new ColumnDef(name, newType, nullable, defaultValue, identity, generated, collation, comment);
    }

    /** This column, with NULL allowed or not. */
    public ColumnDef withNullable(boolean newNullable) {
        return new ColumnDef(name, type, newNullable, defaultValue, identity, generated, collation, comment);
    }

    /** This column with another default, or none. */
    public ColumnDef withDefault(@Nullable DefaultValue newDefault) {
        return new ColumnDef(name, type, nullable, newDefault, identity, generated, collation, comment);
    }

    /** This column counting up in another way, or not at all. */
    public ColumnDef withIdentity(@Nullable Identity newIdentity) {
        return new ColumnDef(name, type, nullable, defaultValue, newIdentity, generated, collation, comment);
    }

    /** This column computed in another way, or not at all. */
    public ColumnDef withGenerated(@Nullable GeneratedValue newGenerated) {
        return new ColumnDef(name, type, nullable, defaultValue, identity, newGenerated, collation, comment);
    }

    /** This column with another collation, or its type's own. */
    public ColumnDef withCollation(@Nullable ObjectName newCollation) {
        return new ColumnDef(name, type, nullable, defaultValue, identity, generated, newCollation, comment);
    }

    /** This column with another comment, or none. */
    public ColumnDef withComment(@Nullable String newComment) {
        return new ColumnDef(name, type, nullable, defaultValue, identity, generated, collation, newComment);
    }
}
