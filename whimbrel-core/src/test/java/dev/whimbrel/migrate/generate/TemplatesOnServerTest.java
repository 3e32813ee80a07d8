package dev.whimbrel.migrate.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.compile.JavaMigrationCompiler;
import dev.whimbrel.migrate.files.MigrationDirectory;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.migrate.run.UndoTarget;
import dev.whimbrel.testing.CatalogText;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A generated Java migration compiles, and makes and takes back what the generated SQL does. */
class TemplatesOnServerTest {

    private static final PostgresDialect POSTGRES = new PostgresDialect();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Book | title:string,price:decimal(10,2),author:references,status:enum(draft,published),tags:string[]?,"
                        + "isbn:char(13):unique",
                "Person | id:uuid,name:text:index,born:date?,parent:references(people)?",
                "Sample | i:integer,s:smallint,b:bigint,r:real,f:float,u:uuid,d:date,t:time,ts:timestamp,at:datetime,"
                        + "iv:interval,j:json,by:binary,ip:inet,c:cidr,m:macaddr,n:decimal,ok:boolean,order:integer:index",
                "Label | a:enum('it''s','say \"hi\"','back\\slash'),user:references:unique,user_id2:bigint",
            })
    void theJavaTemplateMakesTheSameCatalogAsTheSqlTemplate(String model, String attributes)
            throws IOException, SQLException {
        List<List<String>> bySql = catalogs(model, attributes.replaceAll("\\s", " "), Format.SQL);
        List<List<String>> byJava = catalogs(model, attributes.replaceAll("\\s", " "), Format.JAVA);

        assertThat(byJava.getFirst()).isEqualTo(bySql.getFirst());
        assertThat(byJava.getFirst()).anyMatch(line -> line.contains("created_at"));
        assertThat(byJava.getLast()).isEqualTo(bySql.getLast());
        assertThat(byJava.getLast()).noneMatch(line -> line.contains("created_at"));
    }

    private List<List<String>> catalogs(String model, String attributes, Format format)
            throws IOException, SQLException {
        ModelTable table = ModelTable.of(model, attributes);
        MigrationFileName name = new MigrationFileName(new Version("20260101120000"), table.migrationName(), format);
        Path migrations = Files.createDirectory(folder.resolve(format.name()));
        Files.writeString(
                migrations.resolve(name.fileName()),
                MigrationTemplates.model(name, table, "public", POSTGRES.renderer("public")));
        try (TestDatabase database = TestServer.create()) {
            database.execute(
                    "CREATE TABLE authors (id bigint PRIMARY KEY); CREATE TABLE users (id bigint PRIMARY KEY)");
            Migrator migrator = new Migrator(MigratorSettings.of(
                    ConnectionSource.of(database.jdbcUrl(), Map.of()),
                    POSTGRES,
                    new MigrationDirectory(migrations, POSTGRES.splitter(), JavaMigrationCompiler.of(List.of()))));
            migrator.migrate(null, Permissions.NONE);
            List<String> up = catalog(database);
            migrator.undo(new UndoTarget.All());
            return List.of(up, catalog(database));
        }
    }

    private static List<String> catalog(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogText.of(connection).stream()
                    .filter(line -> !line.contains("whimbrel"))
                    .toList();
        }
    }
}
