package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectPart;
import dev.whimbrel.schema.ObjectPart.Role;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an ordinary table a partition, a child or a table of a type. Its rows stay.
 *
 * @param table the table so far
 * @param object what it is afterwards, with parts
 */
public record BindTable(TableDef table, OpaqueObject object) implements Change {

    /** What has to be said, in order: the constraints and indexes that it lacks, and what it is tied to. */
    public List<String> statements() {
        List<String> statements = new ArrayList<>();
        if (object.parts() != null) {
            for (ObjectPart part : object.parts().all()) {
                if (part.role() == Role.BOND || (part.within() == null && isMissing(part))) {
                    statements.addAll(part.add());
                }
            }
        }
        return statements;
    }

    private boolean isMissing(ObjectPart part) {
        return part.role() != Role.VALUES
                && table.constraint(part.name()).isEmpty()
                && table.index(part.name()).isEmpty();
    }

    @Override
    public Schema apply(Schema before) {
        new Lookup(this, before).table(table.name());
        return before.withoutTable(table.name()).with(object);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new UnbindTable(object, table));
    }

    @Override
    public String words() {
        return "bind table " + table.name();
    }
}
