package dev.whimbrel.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the documentation is a configuration, and names every key. */
class ConfigurationPageTest {

    @TempDir
    Path directory;

    @Test
    void theDocumentedConfigurationIsRead() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "command-line.md"));
        String example = page.substring(page.indexOf("```toml\n") + 8, page.indexOf("```\n\n- The environment"));
        Path file = Files.writeString(directory.resolve("whimbrel.toml"), example);

        ProjectConfiguration configuration = ProjectConfiguration.read(file, "whimbrel.toml");
        EnvironmentSettings production =
                configuration.environment("production", Optional.empty(), Map.of("DATABASE_URL", "postgres://db/shop"));

        assertThat(production.url()).isEqualTo("postgres://db/shop");
        assertThat(production.lockTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(configuration.environment("development", Optional.empty(), Map.of()))
                .isEqualTo(
                        ProjectConfiguration.without(directory).environment("development", Optional.empty(), Map.of()));
        Stream.of(Key.OF_FILE, Key.OF_PROJECT, Key.OF_ENVIRONMENT)
                .flatMap(keys -> keys.stream())
                .forEach(key -> assertThat(example).contains(key.name()));
    }
}
