package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectPart;
import dev.whimbrel.schema.ObjectPart.Role;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.List;

/**
 * Makes an ordinary table of a partition, a child or a table of a type. Its rows stay.
 *
 * @param object what it is so far, with parts
 * @param table the table afterwards
 */
public record UnbindTable(OpaqueObject object, TableDef table) implements Change {

    /** What has to be said, in order. */
    public List<String> statements() {
        return object.parts() == null
                ? List.of()
                : object.parts().all().reversed().stream()
                        .filter(part -> part.role() == Role.BOND)
                        .map(ObjectPart::drop)
                        .flatMap(List::stream)
                        .toList();
    }

    @Override
    public Schema apply(Schema before) {
        new Lookup(this, before).object(object.key());
        return before.withoutObject(object.key()).with(table);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new BindTable(table, object));
    }

    @Override
    public String words() {
        return "unbind " + object.key();
    }
}
