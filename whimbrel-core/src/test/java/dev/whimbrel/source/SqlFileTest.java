package dev.whimbrel.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFileTest {

    @TempDir
    Path folder;

    private Path write(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "SELECT '" + name + "';\n");
    }

    @Test
    void theFilesOfAFolderComeInTheOrderOfTheirNames() throws IOException {
        write("20-b.sql");
        write("10-a.SQL");
        write("3.sql");
        write("readme.md");
        Files.createDirectory(folder.resolve("more.sql"));

        assertThat(SqlFile.read(folder))
                .extracting(file -> Path.of(file.name()).getFileName().toString())
                .containsExactly("10-a.SQL", "20-b.sql", "3.sql");
    }

    @Test
    void aSingleFileMayHaveAnyName() throws IOException {
        Path file = write("schema.ddl");

        assertThat(SqlFile.read(file)).containsExactly(new SqlFile(file.toString(), "SELECT 'schema.ddl';\n"));
    }

    @Test
    void whatIsNotThereIsAnError() {
        assertThatThrownBy(() -> SqlFile.read(folder)).hasMessageContaining("has no file whose name ends in .sql");
        assertThatThrownBy(() -> SqlFile.read(folder.resolve("none.sql"))).hasMessageContaining("does not exist");
    }
}
