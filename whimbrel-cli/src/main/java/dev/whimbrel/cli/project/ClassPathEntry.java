package dev.whimbrel.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An entry of the project's class path: a folder of classes, a jar, or all jars of a folder, written {@code folder/*}. */
final class ClassPathEntry {

    private static final String ALL_JARS = "*";

    private ClassPathEntry() {}

    /**
     * The folder or the jars that an entry means.
     *
     * @throws dev.whimbrel.WhimbrelException {@code CONFIGURATION} when there is nothing of that name
     */
    static List<Path> of(Setting setting, Path directory, Map<String, String> variables) {
        String text = setting.notBlank(variables);
        boolean jars = text.endsWith("/" + ALL_JARS);
        Path place = place(setting, directory, jars ? text.substring(0, text.length() - 1) : text);
        if (jars) {
            return jarsIn(place, setting);
        }
        if (!Files.exists(place)) {
            throw setting.wrong(
                    "names " + place + ", which does not exist. Build the project first, or correct the entry.");
        }
        boolean archive = Files.isRegularFile(place) && place.toString().endsWith(".jar");
        if (!archive && !Files.isDirectory(place)) {
            throw setting.wrong("names " + place + ", which is neither a folder of classes nor a jar.");
        }
        return List.of(place);
    }

    private static Path place(Setting setting, Path directory, String text) {
        try {
            return directory.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw setting.wrong("has \"" + text + "\", which is no path.");
        }
    }

    private static List<Path> jarsIn(Path folder, Setting setting) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                throw setting.wrong("names the jars in " + folder + ", which has none. Build the project first.");
            }
            return jars;
        } catch (IOException e) {
            throw setting.wrong("names the jars in " + folder + ", which is no folder that can be read.");
        }
    }
}
