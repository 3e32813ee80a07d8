package dev.whimbrel.schema.change;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what one change needs in the schema before it, or refuses the change. */
record Lookup(Change change, Schema schema) {

    NamespaceDef namespace(String name) {
        return found(schema.namespaces().get(name), "schema " + name);
    }

    ExtensionDef extension(String name) {
        return found(schema.extensions().get(name), "extension " + name);
    }

    EnumDef enumType(ObjectName name) {
        return found(schema.enums().get(name), "enum " + name);
    }

    SequenceDef sequence(ObjectName name) {
        return found(schema.sequences().get(name), "sequence " + name);
    }

    TableDef table(ObjectName name) {
        return found(schema.tables().get(name), "table " + name);
    }

    ColumnDef column(ObjectName table, String column) {
        return table(table).column(column).orElseThrow(() -> missing("column " + table + "." + column));
    }

    ConstraintDef constraint(ObjectName table, String constraint) {
        return table(table)
                .constraint(constraint)
                .orElseThrow(() -> missing("constraint " + constraint + " on table " + table));
    }

    OpaqueObject object(String key) {
        return found(schema.opaque().get(key), key);
    }

    PlacedIndex index(ObjectName name) {
        return PlacedIndex.find(schema, name).orElseThrow(() -> missing("index " + name));
    }

    ViewDef view(ObjectName name, boolean materialized) {
        String kind = materialized ? "materialized view " : "view ";
        ViewDef view = schema.views().get(name);
        return found(view == null || view.materialized() != materialized ? null : view, kind + name);
    }

    /** Refuses a name that a table, view, sequence, index or index of a constraint has: they share one space of names. */
    void relationIsFree(ObjectName name) {
        relationWith(name).ifPresent(kind -> {
            throw refuse("there is already " + kind + " " + name + ". Choose another name");
        });
    }

    /** Refuses a type's name that another type has; a table or view is a type too. */
    void typeIsFree(ObjectName name) {
        if (schema.enums().containsKey(name)) {
            throw refuse("there is already an enum " + name + ". Choose another name");
        }
        if (schema.tables().containsKey(name) || schema.views().containsKey(name)) {
            throw refuse("there is already a table or view " + name + ", and its rows are a type of that name. "
                    + "Choose another name");
        }
    }

    private Optional<String> relationWith(ObjectName name) {
        if (schema.tables().containsKey(name)) {
            return Optional.of("a table");
        }
        if (schema.views().containsKey(name)) {
            return Optional.of("a view");
        }
        if (schema.sequences().containsKey(name)) {
            return Optional.of("a sequence");
        }
        return hasIndex(name) ? Optional.of("an index") : Optional.empty();
    }

    /** One pass of plain loops, because every new table and index looks at all that are there. */
    private boolean hasIndex(ObjectName name) {
        for (TableDef table : schema.tables().values()) {
            if (table.name().schema().equals(name.schema()) && hasIndex(table, name.name())) {
                return true;
            }
        }
        for (ViewDef view : schema.views().values()) {
            if (view.name().schema().equals(name.schema()) && hasIndex(view.indexes(), name.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasIndex(TableDef table, String name) {
        for (ConstraintDef constraint : table.constraints()) {
            if (constraint.name().equals(name) && Keys.hasIndex(constraint)) {
                return true;
            }
        }
        return hasIndex(table.indexes(), name);
    }

    private static boolean hasIndex(List<IndexDef> indexes, String name) {
        for (IndexDef index : indexes) {
            if (index.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private <T> T found(@Nullable T object, String what) {
        if (object == null) {
            throw missing(what);
        }
        return object;
    }

    private WhimbrelException missing(String what) {
        return refuse("there is no " + what + ". Create it first, or correct the name");
    }

    /** Refuses a changed table that lacks a key which a foreign key needs. */
    void keysAreKept(TableDef changed) {
        Keys.leftWithoutKey(schema, changed).ifPresent(reference -> {
            throw refuse("foreign key " + reference + " needs it. Drop that first");
        });
    }

    /** The error of a definition that contradicts itself. */
    WhimbrelException invalid(String reason) {
        return new WhimbrelException(ErrorCode.INVALID_DEFINITION, "Can't " + change.describe() + ": " + reason + ".");
    }

    /** The error of a change that doesn't fit. */
    WhimbrelException refuse(String reason) {
        return new WhimbrelException(
                ErrorCode.CHANGE_NOT_APPLICABLE, "Can't " + change.describe() + ": " + reason + ".");
    }
}
