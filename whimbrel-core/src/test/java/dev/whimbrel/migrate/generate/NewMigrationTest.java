package dev.whimbrel.migrate.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewMigrationTest {

    private static final Instant NOW = Instant.parse("2026-12-31T23:59:59.9Z");

    @TempDir
    Path temporary;

    @Test
    void takesTheTimeInUtcForItsVersionAndMakesTheFolder() throws IOException {
        Path file = write("create-users", Format.SQL);

        assertThat(file).isEqualTo(folder().resolve("20261231235959-create-users.sql"));
        assertThat(Files.readString(file)).isEqualTo("create-users");
        assertThat(write("create-users", Format.JAVA).getFileName()).hasToString("M20270101000000_CreateUsers.java");
    }

    @Test
    void isOneSecondLaterThanTheNewestWhenThatIsAsNew() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("M20280229235959_Future.java"), "");
        Files.writeString(folder().resolve("99999999999999-no-version.sql"), "");

        assertThat(write("next", Format.SQL).getFileName()).hasToString("20280301000000-next.sql");
    }

    @Test
    void leavesNothingBehindWhenTheTextCantBeMade() throws IOException {
        assertThatThrownBy(() -> new NewMigration(folder()).write(new MigrationName("x"), Format.SQL, NOW, name -> {
                    throw new IllegalStateException("no text");
                }))
                .hasMessage("no text");

        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void givesDifferentVersionsToWritersAtTheSameTime() throws InterruptedException, ExecutionException, IOException {
        List<Callable<Path>> writers = IntStream.range(0, 24)
                .mapToObj(i -> (Callable<Path>) () -> write("writer-" + i, i % 2 == 0 ? Format.SQL : Format.JAVA))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Path> written : threads.invokeAll(writers)) {
                assertThat(written.get()).exists();
            }
        }

        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(
                            file -> MigrationFileName.parse(file.getFileName().toString())
                                    .orElseThrow()
                                    .version()))
                    .hasSize(24)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void saysWhenTheFolderCantBeMade() throws IOException {
        Files.writeString(folder(), "a file");

        assertThatThrownBy(() -> write("x", Format.SQL))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("can't be written to")
                .hasMessageEndingWith("Name another: --migrations DIR.");
    }

    private Path folder() {
        return temporary.resolve("migrations");
    }

    private Path write(String name, Format format) {
        return new NewMigration(folder())
                .write(new MigrationName(name), format, NOW, file -> file.name().text());
    }
}
