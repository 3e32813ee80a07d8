package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.TableDef;

/** Applies a patch to a column by the server's rules. */
record PatchedColumn(Lookup in, TableDef table, ColumnPatch patch) {

    ColumnDef of(ColumnDef column) {
        ColumnDef changed = column;
        TypeChange type = patch.type();
        if (type != null) {
            changed = changed.withType(type.type()).withCollation(type.collation());
        }
        changed = generated(changed);
        changed = switch (patch.defaultValue()) {
            case Setting.Keep<DefaultValue> keep -> changed;
            case Setting.To<DefaultValue> to -> withDefault(changed, to.value());
            case Setting.Drop<DefaultValue> drop -> changed.withDefault(null);
        };
        Boolean nullable = patch.nullable();
        if (nullable != null && !nullable) {
            changed = changed.withNullable(false);
        }
        changed = identity(changed);
        return nullable != null && nullable ? withNull(changed) : changed;
    }

    private ColumnDef generated(ColumnDef column) {
        GeneratedValue generated = column.generated();
        if (patch.generated() instanceof Setting.Keep<String>) {
            return column;
        }
        if (generated == null) {
            throw in.refuse("the column isn't generated, and an ordinary column can't be made so. "
                    + "Drop the column and add it anew with its expression");
        }
        return switch (patch.generated()) {
            case Setting.Keep<String> keep -> column;
            case Setting.To<String> to -> column.withGenerated(new GeneratedValue(to.value(), generated.stored()));
            case Setting.Drop<String> drop -> {
                if (!generated.stored()) {
                    throw in.refuse("the column's values aren't stored, so there is nothing to keep. "
                            + "Drop the column and add an ordinary one");
                }
                yield column.withGenerated(null);
            }
        };
    }

    private ColumnDef withDefault(ColumnDef column, DefaultValue value) {
        boolean droppedIdentity = patch.identity() instanceof IdentityChange.Drop;
        if (column.generated() != null || (column.identity() != null && !droppedIdentity)) {
            throw in.refuse("the column gets its values from "
                    + (column.generated() != null ? "an expression" : "an identity") + ", so it can't have a default");
        }
        boolean none = value instanceof DefaultValue.Literal literal && literal.value() == null;
        return column.withDefault(none ? null : value);
    }

    private ColumnDef identity(ColumnDef column) {
        return switch (patch.identity()) {
            case null -> column;
            case IdentityChange.Add add -> withIdentity(column, add.identity());
            case IdentityChange.Alter alter -> {
                hasIdentity(column);
                yield column.withIdentity(alter.identity());
            }
            case IdentityChange.Drop drop -> {
                hasIdentity(column);
                yield column.withIdentity(null);
            }
        };
    }

    private ColumnDef withIdentity(ColumnDef column, Identity identity) {
        if (column.identity() != null) {
            throw in.refuse("the column has an identity already. Alter that one");
        }
        if (column.defaultValue() != null || column.generated() != null) {
            throw in.refuse("the column has a default or an expression. Drop that first");
        }
        if (column.nullable()) {
            throw in.refuse("an identity needs a column that is NOT NULL. Make it so in the same change");
        }
        return column.withIdentity(identity);
    }

    private void hasIdentity(ColumnDef column) {
        if (column.identity() == null) {
            throw in.refuse("the column has no identity");
        }
    }

    private ColumnDef withNull(ColumnDef column) {
        if (column.identity() != null) {
            throw in.refuse("the column has an identity, so it can't allow NULL");
        }
        if (Keys.primaryKeyOf(table).contains(column.name())) {
            throw in.refuse("the column is part of the primary key, so it can't allow NULL");
        }
        return column.withNullable(true);
    }
}
