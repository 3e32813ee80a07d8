package dev.whimbrel.dialect;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a live database into a {@link Schema} with a constant number of catalog queries. */
public interface Inspector {

    /**
     * The database as a value. Everything that belongs to the server itself, or to an extension, is left out.
     *
     * @param connection an open connection; its transaction state and settings are left as they were
     * @param scope what to look at
     * @throws SQLException when the catalog can't be read
     */
    Schema inspect(Connection connection, Scope scope) throws SQLException;

    /**
     * The database as a value, and what in it depends on what. Takes longer than {@link #inspect}, with one query more.
     *
     * @param connection an open connection; its transaction state and settings are left as they were
     * @param scope what to look at
     * @throws SQLException when the catalog can't be read
     */
    SchemaGraph inspectGraph(Connection connection, Scope scope) throws SQLException;

    /**
     * The columns of the views, which the schema knows only by their queries. Each may be NULL, because it isn't known whether it
     * can be.
     *
     * @param connection an open connection; its transaction state and settings are left as they were
     * @param scope what to look at
     * @throws SQLException when the catalog can't be read
     */
    Map<ObjectName, List<ColumnDef>> viewColumns(Connection connection, Scope scope) throws SQLException;

    /**
     * What to look at.
     *
     * @param namespaces the namespaces to read; empty for all that aren't the server's own
     * @param hidden tables to leave out with all that belongs to them, for example the migration history
     */
    record Scope(Set<String> namespaces, Set<ObjectName> hidden) {

        /** Everything. */
        public static final Scope ALL = new Scope(Set.of(), Set.of());

        public Scope {
            namespaces = Set.copyOf(namespaces);
            hidden = Set.copyOf(hidden);
        }
    }
}
