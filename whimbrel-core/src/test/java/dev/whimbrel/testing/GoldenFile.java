package dev.whimbrel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that a person can read, which a test's result has to equal. {@code -Dwhimbrel.golden=write} writes the files anew; the
 * difference is then reviewed as any other change.
 */
public final class GoldenFile {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private GoldenFile() {}

    /**
     * Compares a text with its golden file.
     *
     * @param name the file's path under {@code src/test/resources/golden}
     * @param actual the text, ended by a line feed
     */
    public static void assertMatches(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if ("write".equals(System.getProperty("whimbrel.golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual)
                    .as("golden file " + file + "; -Dwhimbrel.golden=write writes it anew")
                    .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
