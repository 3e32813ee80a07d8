package dev.whimbrel.migrate.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.dialect.postgres.PostgresSplitter;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.Direction;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathJarTest {

    private static final String FOLDER = "db/migrations";
    private static final String NAME = "20260101000000-create-users.sql";

    @TempDir
    Path temporary;

    @Test
    void findsMigrationsInAJar() throws IOException {
        Path jar = jar("app.jar", Map.of(FOLDER + "/", "", FOLDER + "/" + NAME, "SELECT 1;", "db/other.sql", ""));

        List<AvailableMigration> migrations = list(jar);

        assertThat(migrations).extracting(AvailableMigration::name).containsExactly("create-users");
        assertThat(migrations.getFirst().checksum()).isEqualTo(Checksum.ofText("sql", "SELECT 1;"));
        assertThat(migrations.getFirst().loader().load().has(Direction.UP)).isTrue();
    }

    @Test
    void takesTheFingerprintOfASourceThatIsShippedBesideItsClass() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("com/acme/", "");
        entries.put("com/acme/M20260101000000_A.class", "not looked into");
        entries.put("com/acme/M20260101000000_A.java", "class A {}");
        Path jar = jar("app.jar", entries);

        try (URLClassLoader loader = loader(jar)) {
            assertThat(ClasspathMigrations.in("com.acme", new PostgresSplitter(), loader)
                            .list())
                    .extracting(AvailableMigration::checksum)
                    .containsExactly(Checksum.ofText("java", "class A {}"));
        }
    }

    @Test
    void putsTheFoldersOfAllJarsTogether() throws IOException {
        Path one = jar("one.jar", Map.of(FOLDER + "/", "", FOLDER + "/" + NAME, "SELECT 1;"));
        Path other = jar("other.jar", Map.of(FOLDER + "/", "", FOLDER + "/20260102000000-b.sql", "SELECT 2;"));

        assertThat(list(one, other)).extracting(AvailableMigration::name).containsExactly("create-users", "b");
    }

    @Test
    void namesTheJarsWhenTheSameFileIsInTwo() throws IOException {
        Path one = jar("one.jar", Map.of(FOLDER + "/", "", FOLDER + "/" + NAME, "SELECT 1;"));
        Path other = Files.createDirectories(temporary.resolve("classes"));
        Files.createDirectories(other.resolve(FOLDER));
        Files.writeString(other.resolve(FOLDER).resolve(NAME), "SELECT 1;");

        assertThatThrownBy(() -> list(one, other))
                .hasMessageContaining("classpath:db/migrations/" + NAME + " in file:")
                .hasMessageContaining("one.jar have the same version 20260101000000")
                .hasMessageContaining("classes/db/migrations and ");
    }

    @Test
    void reportsMisnamedFiles() throws IOException {
        Path jar = jar(
                "app.jar",
                Map.of(
                        FOLDER + "/", "",
                        FOLDER + "/20260101_users.sql", "",
                        FOLDER + "/V1__init.SQL", "",
                        FOLDER + "/notes.properties", "",
                        FOLDER + "/old/" + NAME, ""));

        assertThatThrownBy(() -> list(jar))
                .hasMessageContaining("3 problems in classpath:db/migrations:")
                .hasMessageContaining("Rename it to 20260101000000-users.sql.")
                .hasMessageContaining("Rename it to YYYYMMDDHHMMSS-init.sql.")
                .hasMessageContaining("old/" + NAME + ": A migration is not looked for in a sub-folder.");
    }

    @Test
    void findsMigrationsInAJarWithoutEntriesForItsFolders() throws IOException, InterruptedException {
        Path jar = jar("app.jar", Map.of(FOLDER + "/" + NAME, "SELECT 1;"));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path") + System.getProperty("path.separator") + jar,
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();

        assertThat(output.strip()).isEqualTo("create-users");
    }

    /** Lists the migrations on the class path that it was started with. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            ClasspathMigrations.in(FOLDER, new PostgresSplitter())
                    .list()
                    .forEach(migration -> System.out.println(migration.name()));
        }
    }

    private List<AvailableMigration> list(Path... classPath) throws IOException {
        try (URLClassLoader loader = loader(classPath)) {
            return ClasspathMigrations.in(FOLDER, new PostgresSplitter(), loader)
                    .list();
        }
    }

    private static URLClassLoader loader(Path... classPath) throws IOException {
        URL[] urls = new URL[classPath.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath[i].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = temporary.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
