package dev.whimbrel.dialect.postgres.catalog;

import static java.util.stream.Collectors.joining;

import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the catalog inside a transaction that is already prepared, in three round trips: which namespaces and kinds of
 * objects there are; all that is in them; and the texts of a few indexes.
 */
public final class CatalogReader {

    private static final List<CatalogQuery> MODELLED = List.of(
            new CommentsQuery(),
            new ExtensionsQuery(),
            new EnumsQuery(),
            new RelationsQuery(),
            new SequencesQuery(),
            new ColumnsQuery(),
            new KeysQuery(),
            new ForeignKeysQuery(),
            new ChecksQuery(),
            new OtherConstraintsQuery(),
            new OperatorClassesQuery(),
            new IndexOptionsQuery(),
            new IndexesQuery());

    private static final List<OccasionalQuery> CARRIED = Stream.<List<? extends OccasionalQuery>>of(
                    RoutineObjects.QUERIES,
                    TypeObjects.QUERIES,
                    WholeTableObjects.QUERIES,
                    TableObjects.QUERIES,
                    StorageObjects.QUERIES,
                    OperatorObjects.QUERIES,
                    TextSearchObjects.QUERIES,
                    ForeignDataObjects.QUERIES,
                    ReplicationObjects.QUERIES,
                    LanguageObjects.QUERIES,
                    PrivilegeObjects.QUERIES,
                    DescriptionObjects.QUERIES,
                    TypeParts.QUERIES,
                    WholeTableParts.QUERIES)
            .<OccasionalQuery>flatMap(List::stream)
            .toList();

    private final Statement statement;
    private final int majorVersion;
    private final Inspector.Scope scope;
    private final Catalog catalog;

    private CatalogReader(
            Statement statement, int majorVersion, Inspector.Scope scope, Function<String, SqlType> typeParser) {
        this.statement = statement;
        this.majorVersion = majorVersion;
        this.scope = scope;
        this.catalog = new Catalog(typeParser);
    }

    /**
     * The database as a value.
     *
     * @param connection a connection in a transaction with nothing but {@code pg_catalog} on its search path
     * @param scope what to look at
     * @param typeParser makes a type of what {@code format_type} writes
     * @throws ObjectVanishedException when something was dropped meanwhile; another attempt will see it gone
     */
    public static Schema read(Connection connection, Inspector.Scope scope, Function<String, SqlType> typeParser)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return reader(connection, statement, scope, typeParser).read(List.of());
        }
    }

    /**
     * The database as a value, and what in it depends on what. Else as {@link #read}.
     *
     * @throws ObjectVanishedException when something was dropped meanwhile; another attempt will see it gone
     */
    public static SchemaGraph readGraph(
            Connection connection, Inspector.Scope scope, Function<String, SqlType> typeParser) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            CatalogReader reader = reader(connection, statement, scope, typeParser);
            Schema schema = reader.read(List.of(new DependenciesQuery()));
            Visibility visibility = new Visibility(reader.catalog, scope.hidden());
            return new SchemaGraph(schema, new DependencyAssembly(reader.catalog, visibility, schema).assemble());
        }
    }

    private static CatalogReader reader(
            Connection connection, Statement statement, Inspector.Scope scope, Function<String, SqlType> typeParser)
            throws SQLException {
        return new CatalogReader(statement, connection.getMetaData().getDatabaseMajorVersion(), scope, typeParser);
    }

    private Schema read(List<CatalogQuery> further) throws SQLException {
        NeedsQuery needs = new NeedsQuery(CARRIED);
        run(List.of(new NamespacesQuery(), needs), new CatalogSql(majorVersion, List.of(), true));
        List<Long> namespaces = catalog.namespaces.stream()
                .filter(this::isInScope)
                .map(Catalog.Namespace::oid)
                .toList();
        CatalogSql sql =
                new CatalogSql(majorVersion, namespaces, scope.namespaces().isEmpty());
        run(inOrder(needs.needed(), further), sql);
        IndexAssembly indexes = new IndexAssembly(catalog);
        run(List.of(new IndexTextQuery(indexes.indexesToAskFor()), new CollationsQuery(indexes.collations())), sql);
        return new SchemaAssembly(catalog, scope, indexes).assemble();
    }

    private static List<CatalogQuery> inOrder(List<OccasionalQuery> carried, List<CatalogQuery> further) {
        List<CatalogQuery> queries = new ArrayList<>(MODELLED);
        queries.addAll(carried);
        queries.addAll(further);
        queries.add(new VanishedQuery());
        return queries;
    }

    private boolean isInScope(Catalog.Namespace namespace) {
        return scope.namespaces().isEmpty() || scope.namespaces().contains(namespace.name());
    }

    /** Sends all queries together and reads their results in order. */
    private void run(List<CatalogQuery> queries, CatalogSql sql) throws SQLException {
        statement.execute(queries.stream().map(query -> sql.of(query.text())).collect(joining(";\n")));
        for (CatalogQuery query : queries) {
            try (ResultSet rows = statement.getResultSet()) {
                CatalogRow row = new CatalogRow(rows);
                while (row.next()) {
                    query.read(row, catalog);
                }
            }
            statement.getMoreResults();
        }
    }
}
