package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.TableAlteration;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.AlterTableStorage;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.SetTableLogged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of the way a table is stored while they are described. */
final class DraftStorage extends Draft implements TableAlteration {

    private final ObjectName table;
    private final List<Change> changes = new ArrayList<>();

    DraftStorage(Recorder recorder, ObjectName table) {
        super(recorder);
        this.table = table;
    }

    List<Change> changes() {
        close();
        if (changes.isEmpty()) {
            throw invalid("Nothing is said of what changes of table " + table + ".");
        }
        return changes;
    }

    @Override
    public void unlogged() {
        stillOpen();
        changes.add(new SetTableLogged(table, false));
    }

    @Override
    public void logged() {
        stillOpen();
        changes.add(new SetTableLogged(table, true));
    }

    @Override
    public void with(String parameter, @Nullable Object from, @Nullable Object to) {
        stillOpen();
        changes.add(new AlterTableStorage(
                table,
                to == null ? Map.of() : Map.of(parameter, String.valueOf(to)),
                to == null ? Set.of(parameter) : Set.of(),
                from == null ? Map.of() : Map.of(parameter, String.valueOf(from))));
    }
}
