package dev.whimbrel.schema.change;

import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a column. What is not named stays: a patch that sets the type leaves the default and NOT NULL alone.
 *
 * @param type the new type; null to keep it
 * @param nullable whether NULL is allowed afterwards; null to keep it
 * @param defaultValue what becomes of the default
 * @param identity what becomes of the identity; null to keep it
 * @param generated what becomes of the expression of a generated column: {@code To} replaces it (PostgreSQL 17), {@code Drop}
 *     makes it an ordinary column that keeps its values. An ordinary column can't be made a generated one
 */
public record ColumnPatch(
        @Nullable TypeChange type,
        @Nullable Boolean nullable,
        Setting<DefaultValue> defaultValue,
        @Nullable IdentityChange identity,
        Setting<String> generated) {

    /** A patch that changes nothing: the start of every other. */
    public static final ColumnPatch NOTHING = new ColumnPatch(null, null, Setting.keep(), null, Setting.keep());

    /** This patch, with a new type that the server converts to by itself. */
    public ColumnPatch withType(SqlType newType) {
        return withType(TypeChange.to(newType));
    }

    /** This patch, with a new type. */
    public ColumnPatch withType(@Nullable TypeChange newType) {
        return new ColumnPatch(newType, nullable, defaultValue, identity, generated);
    }

    /** This patch, with NULL allowed or not. */
    public ColumnPatch withNullable(@Nullable Boolean newNullable) {
        return new ColumnPatch(type, newNullable, defaultValue, identity, generated);
    }

    /** This patch, with a new default. */
    public ColumnPatch withDefault(DefaultValue newDefault) {
        return withDefault(Setting.to(newDefault));
    }

    /** This patch, with a change of the default. */
    public ColumnPatch withDefault(Setting<DefaultValue> newDefault) {
        return new ColumnPatch(type, nullable, newDefault, identity, generated);
    }

    /** This patch, with a change of the identity. */
    public ColumnPatch withIdentity(@Nullable IdentityChange newIdentity) {
        return new ColumnPatch(type, nullable, defaultValue, newIdentity, generated);
    }

    /** This patch, with a change of the generated column's expression. */
    public ColumnPatch withGenerated(Setting<String> newExpression) {
        return new ColumnPatch(type, nullable, defaultValue, identity, newExpression);
    }

    /** Whether the patch names nothing at all. */
    public boolean isNothing() {
        return equals(NOTHING);
    }
}
