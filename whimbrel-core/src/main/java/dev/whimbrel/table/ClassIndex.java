package dev.whimbrel.table;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The classes that the annotation processor found: one empty file for each, called as the class, so that a build writes only the
 * files of what changed.
 */
final class ClassIndex {

    static final String FOLDER = "META-INF/whimbrel/tables";

    private ClassIndex() {}

    /** The names of the classes, in the order of names. */
    static Set<String> names(ClassLoader loader) {
        Set<String> names = new TreeSet<>();
        try {
            for (URL url : Collections.list(loader.getResources(FOLDER))) {
                names.addAll(names(url));
            }
            return names;
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "The table classes of the class path can't be listed (" + e
                            + "). Name them one by one instead: TableClasses.of(USERS, POSTS).",
                    e);
        }
    }

    private static List<String> names(URL url) throws IOException, URISyntaxException {
        URLConnection connection = url.openConnection();
        if (!(connection instanceof JarURLConnection jar)) {
            URI uri = url.toURI();
            try (Stream<Path> files = Files.list(Path.of(uri))) {
                return files.map(file -> String.valueOf(file.getFileName())).toList();
            }
        }
        jar.setUseCaches(false);
        List<String> names = new ArrayList<>();
        try (JarFile file = jar.getJarFile()) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER + "/") && name.length() > FOLDER.length() + 1)
                    .forEach(name -> names.add(name.substring(FOLDER.length() + 1)));
        }
        return names;
    }
}
