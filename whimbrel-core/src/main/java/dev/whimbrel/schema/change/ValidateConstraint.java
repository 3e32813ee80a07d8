package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;

/**
 * Checks all existing rows against a foreign key or check that was added {@code NOT VALID}.
 *
 * @param table the table
 * @param name the constraint's name
 */
public record ValidateConstraint(ObjectName table, String name) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        ConstraintDef validated = switch (in.constraint(table, name)) {
            case ConstraintDef.ForeignKey key -> key.withValidated(true);
            case ConstraintDef.Check check -> check.withValidated(true);
            case ConstraintDef.Other other -> other;
            case ConstraintDef.PrimaryKey key -> throw in.refuse("a primary key is always valid");
            case ConstraintDef.Unique unique -> throw in.refuse("a unique constraint is always valid");
        };
        return before.with(Tables.replace(in.table(table), name, validated));
    }

    @Override
    public Inverse inverse(Schema before) {
        TableDef known = before.tables().get(table);
        ConstraintDef constraint = known == null ? null : known.constraint(name).orElse(null);
        if (constraint instanceof ConstraintDef.ForeignKey key) {
            return key.validated() ? Inverse.of(this) : addedAnew(key);
        }
        if (constraint instanceof ConstraintDef.Check check) {
            return check.validated() ? Inverse.of(this) : addedAnew(check);
        }
        return Inverse.unknown(
                "validateConstraint(\"" + table.name() + "\", \"" + name + "\")",
                "constraint",
                "Write up and down, with an empty down: a constraint that is checked does no harm.");
    }

    private Inverse addedAnew(ConstraintDef constraint) {
        return Inverse.of(new DropConstraint(table, name, constraint), new AddConstraint(table, constraint, null));
    }

    @Override
    public String words() {
        return "validate constraint " + name + " of table " + table;
    }
}
