package dev.whimbrel.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.output.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFinderTest {

    @TempDir
    Path top;

    private Path below;

    @BeforeEach
    void aProjectWithFoldersInIt() throws IOException {
        Files.writeString(top.resolve("whimbrel.toml"), "");
        below = Files.createDirectories(top.resolve("src/main"));
    }

    @Test
    void theProjectIsTheNearestFolderWithAFileHereOrAbove() {
        assertThat(ProjectFinder.find(top, Optional.empty()).directory()).isEqualTo(top);
        assertThat(ProjectFinder.find(below, Optional.empty()).directory()).isEqualTo(top);
    }

    @Test
    void aNamedFolderIsTheProjectWithOrWithoutAFile() {
        ProjectConfiguration named = ProjectFinder.find(top, Optional.of("src/main"));

        assertThat(named.directory()).isEqualTo(below);
        assertThat(named.exists()).isFalse();
        assertThat(ProjectFinder.find(below, Optional.of("../..")).exists()).isTrue();
    }

    @Test
    void aNamedFolderHasToBeThere() {
        assertThatThrownBy(() -> ProjectFinder.find(top, Optional.of("nowhere")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void pathsAreShownFromWhereAPersonIs() {
        assertThat(ProjectFinder.shown(top.resolve("migrations"), top)).isEqualTo("migrations");
        assertThat(ProjectFinder.shown(top, top)).isEqualTo(".");
        assertThat(ProjectFinder.shown(top.resolve("migrations"), below))
                .isEqualTo(top.resolve("migrations").toString());
    }

    @Test
    void whatIsNoFileIsNoConfiguration() throws IOException {
        Path file = top.resolve("whimbrel.toml");
        Files.delete(file);
        Files.createDirectory(file);
        assertRefused("whimbrel.toml is a folder. It should be the project's configuration file.");
        Files.delete(file);
        Files.createSymbolicLink(file, file);
        assertRefused("whimbrel.toml is a symbolic link that leads nowhere. Mend it or remove it.");
        Files.delete(file);
        Files.writeString(file, "#".repeat(1_000_001));
        assertRefused("whimbrel.toml has more than a million bytes, which can't be a configuration.");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> ProjectFinder.find(top, Optional.empty()))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageEndingWith(message);
    }
}
