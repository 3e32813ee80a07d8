package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Finds the patch that takes a patch back.
 *
 * @param before the column before the patch; null when nobody knows
 */
record PatchBack(
        ObjectName table,
        String column,
        ColumnPatch patch,
        @Nullable ColumnDef before) {

    Inverse inverse() {
        String reason = obstacle();
        if (reason != null) {
            return new Inverse.None(
                    "alterColumn(\"" + table.name() + "\", \"" + column + "\") can't be taken back: " + reason);
        }
        ColumnPatch back = new ColumnPatch(type(), nullable(), defaultValue(), identity(), generated());
        return Inverse.of(new AlterColumn(table, column, back, before == null ? null : after(before)));
    }

    private @Nullable String obstacle() {
        TypeChange type = patch.type();
        if (type != null && !type.leadsBack(column)) {
            return "its new values are computed by \"" + type.using()
                    + "\", and nothing says how the old ones are found again. Say it with usingBack(\"...\"), or write up and down.";
        }
        if (before != null) {
            return null;
        }
        Unknown unknown = unknown();
        return unknown == null
                ? null
                : "nothing says which " + unknown + " the column had before. " + unknown.instead();
    }

    /**
     * What nothing tells of the column before.
     *
     * @param call the call of a migration that tells it
     */
    private record Unknown(String what, String call) {

        String instead() {
            return "Say it in the same change, with " + call + ", or write up and down.";
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private @Nullable Unknown unknown() {
        if (patch.type() != null) {
            return new Unknown("type", "type(from, to)");
        }
        if (!(patch.defaultValue() instanceof Setting.Keep<DefaultValue>)) {
            return new Unknown("default", "defaultTo(from, to)");
        }
        if (!(patch.generated() instanceof Setting.Keep<String>)) {
            return new Unknown("expression", "expression(from, to)");
        }
        IdentityChange identity = patch.identity();
        return identity == null || identity instanceof IdentityChange.Add
                ? null
                : new Unknown("identity", "dropIdentity(from) or alterIdentity(from, to)");
    }

    private @Nullable TypeChange type() {
        TypeChange type = patch.type();
        return type == null || before == null
                ? null
                : new TypeChange(before.type(), before.collation(), type.usingBack(), type.using());
    }

    private @Nullable Boolean nullable() {
        if (patch.nullable() == null) {
            return null;
        }
        return before == null ? !patch.nullable() : (Boolean) before.nullable();
    }

    private Setting<DefaultValue> defaultValue() {
        DefaultValue old = before == null ? null : before.defaultValue();
        boolean named = !(patch.defaultValue() instanceof Setting.Keep<DefaultValue>);
        if (old != null && (named || patch.type() != null)) {
            return Setting.to(old);
        }
        return named && old == null ? Setting.drop() : Setting.keep();
    }

    private @Nullable IdentityChange identity() {
        Identity old = before == null ? null : before.identity();
        return switch (patch.identity()) {
            case null -> null;
            case IdentityChange.Add add -> new IdentityChange.Drop();
            case IdentityChange.Alter alter -> old == null ? null : new IdentityChange.Alter(old);
            case IdentityChange.Drop drop -> old == null ? null : new IdentityChange.Add(old);
        };
    }

    private Setting<String> generated() {
        GeneratedValue old = before == null ? null : before.generated();
        return patch.generated() instanceof Setting.To<String> && old != null
                ? Setting.to(old.expression())
                : Setting.keep();
    }

    private ColumnDef after(ColumnDef known) {
        ColumnDef after = known;
        TypeChange type = patch.type();
        if (type != null) {
            after = after.withType(type.type()).withCollation(type.collation());
        }
        if (patch.nullable() != null) {
            after = after.withNullable(patch.nullable());
        }
        after = switch (patch.defaultValue()) {
            case Setting.Keep<DefaultValue> keep -> after;
            case Setting.To<DefaultValue> to -> after.withDefault(to.value());
            case Setting.Drop<DefaultValue> drop -> after.withDefault(null);
        };
        return switch (patch.identity()) {
            case null -> after;
            case IdentityChange.Add add -> after.withIdentity(add.identity());
            case IdentityChange.Alter alter -> after.withIdentity(alter.identity());
            case IdentityChange.Drop drop -> after.withIdentity(null);
        };
    }
}
