package dev.whimbrel.migrate.files;

import java.nio.file.Path;

/**
 * The source of a Java class that was read from a folder of migrations.
 *
 * @param path where it is, as the user knows it
 * @param text its content
 */
public record JavaSource(Path path, String text) {

    /** The name of the file without {@code .java}: the name of its public class. */
    public String className() {
        String file = path.getFileName().toString();
        return file.substring(0, file.length() - ".java".length());
    }
}
