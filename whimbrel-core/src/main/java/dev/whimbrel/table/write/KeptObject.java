package dev.whimbrel.table.write;

import dev.whimbrel.schema.ObjectName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object that is kept as SQL.
 *
 * @param name what it is called, unique
 * @param create the statements that make it
 * @param drop the statements that take it away
 * @param beforeTables whether a table needs it
 * @param relations the tables and views that it needs
 * @param objects the other objects that it needs, by their names
 * @param place the table in whose class it is written; null for one that belongs to none
 */
record KeptObject(
        String name,
        List<String> create,
        List<String> drop,
        boolean beforeTables,
        Set<ObjectName> relations,
        Set<String> objects,
        @Nullable ObjectName place) {
    KeptObject {
        create = List.copyOf(create);
        drop = List.copyOf(drop);
    }
}
