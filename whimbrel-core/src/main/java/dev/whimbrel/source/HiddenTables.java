package dev.whimbrel.source;

import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.schema.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Tables that are Whimbrel's own and no part of a schema: the histories.
 *
 * @param names their names
 */
record HiddenTables(Set<String> names) {

    private static final String USUAL_NAMESPACE = "public";

    HiddenTables {
        names = Set.copyOf(names);
    }

    /** Everything but these tables, in the namespace where a runner would make them. */
    Inspector.Scope scope(Connection connection) throws SQLException {
        Set<ObjectName> hidden = new HashSet<>();
        String current = connection.getSchema();
        for (String name : names) {
            hidden.add(new ObjectName(USUAL_NAMESPACE, name));
            if (current != null) {
                hidden.add(new ObjectName(current, name));
            }
        }
        return new Inspector.Scope(Set.of(), hidden);
    }
}
