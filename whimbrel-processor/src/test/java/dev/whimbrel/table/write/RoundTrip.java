package dev.whimbrel.table.write;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.processor.TableProcessor;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.source.ChangeScript;
import dev.whimbrel.source.ReadSchema;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import dev.whimbrel.source.ScratchDatabases;
import dev.whimbrel.table.DeclaredSchema;
import dev.whimbrel.table.compile.TableSources;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** Databases as classes and back. */
final class RoundTrip implements AutoCloseable {

    private static final Dialect POSTGRES = new PostgresDialect();

    private final SchemaReader reader = new SchemaReader(POSTGRES, Scratch::new, Set.of());

    /** Writes the classes of a database. */
    static WrittenClasses classes(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return classes(connection, POSTGRES.inspector().inspectGraph(connection, Inspector.Scope.ALL));
        }
    }

    private static WrittenClasses classes(Connection connection, SchemaGraph graph) throws SQLException {
        Inspector inspector = POSTGRES.inspector();
        return new TableClassWriter(graph, inspector.viewColumns(connection, Inspector.Scope.ALL), POSTGRES)
                .write("shop.db");
    }

    /** Writes the classes of a database, compiles and loads them, and says in what they differ from it. */
    List<String> differences(TestDatabase database) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            SchemaGraph graph = POSTGRES.inspector().inspectGraph(connection, Inspector.Scope.ALL);
            WrittenClasses written = classes(connection, graph);
            return written.files().isEmpty() ? List.of() : differences(graph, load(written));
        }
    }

    private List<String> differences(SchemaGraph graph, DeclaredSchema declared) {
        ReadSchema read = reader.read(new SchemaSource.Defined("the classes", declared.graph()));
        Difference difference =
                Differ.between(graph, read.graph(), DiffRules.ofMajorVersion(TestServer.majorVersion()));
        List<String> differences = new ArrayList<>();
        ChangeScript.of(difference.changes(), POSTGRES).statements().forEach(each -> differences.add(each.text()));
        difference.untouched().forEach(each -> differences.add(each.object() + ": " + each.reason()));
        return differences;
    }

    private static DeclaredSchema load(WrittenClasses written) throws IOException {
        Path folder = Files.createTempDirectory("whimbrel-classes");
        try {
            for (SourceFile source : written.files()) {
                Path file = folder.resolve(source.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.text());
            }
            TableSources sources = TableSources.of(List.of(), () -> List.of(new TableProcessor()));
            return DeclaredSchema.of(sources.in(folder), POSTGRES);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        reader.close();
    }

    /** Scratch databases on the tests' server. */
    private static final class Scratch implements ScratchDatabases {
        @Override
        public ScratchDatabase create() {
            TestDatabase database = TestServer.create();
            return new ScratchDatabase() {
                @Override
                public Connection open(Map<String, String> properties) throws SQLException {
                    Properties all = new Properties();
                    all.putAll(properties);
                    return DriverManager.getConnection(database.jdbcUrl(), all);
                }

                @Override
                public void close() {
                    database.close();
                }
            };
        }

        @Override
        public boolean isOurs() {
            return true;
        }

        @Override
        public void close() {
            // The server goes on.
        }
    }
}
