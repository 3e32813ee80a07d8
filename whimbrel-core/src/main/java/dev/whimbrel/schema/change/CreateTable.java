package dev.whimbrel.schema.change;

import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;

/**
 * Creates a table with its constraints, indexes and comments.
 *
 * @param definition all of it
 */
public record CreateTable(TableDef definition) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        in.relationIsFree(definition.name());
        if (before.enums().containsKey(definition.name())) {
            throw in.refuse("there is already an enum of that name, and a table's rows are a type too. "
                    + "Choose another name");
        }
        return before.with(new TableBuild(in).table(definition));
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new DropTable(definition.name(), definition, false));
    }

    @Override
    public String words() {
        return "create table " + definition.name();
    }
}
