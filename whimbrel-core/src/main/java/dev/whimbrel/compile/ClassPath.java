package dev.whimbrel.compile;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What sources may use.
 *
 * @param running what the running program was started with
 * @param extra further folders and jars
 */
public record ClassPath(List<Path> running, List<Path> extra) {

    public ClassPath {
        running = List.copyOf(running);
        extra = List.copyOf(extra);
    }

    /** What the running program was started with, and more. */
    public static ClassPath runningAnd(List<Path> extra) {
        List<Path> running = Stream.of("java.class.path", "jdk.module.path")
                .flatMap(property ->
                        Arrays.stream(System.getProperty(property, "").split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        return new ClassPath(running, extra);
    }

    /** All entries in the order in which they are searched. */
    public List<Path> entries() {
        Set<Path> entries = new LinkedHashSet<>(running);
        entries.addAll(extra);
        return new ArrayList<>(entries);
    }

    /** A loader that finds in the extra entries what the parent does not have. */
    public ClassLoader loader(ClassLoader parent) {
        if (extra.isEmpty()) {
            return parent;
        }
        URL[] urls = extra.stream().map(ClassPath::url).toArray(URL[]::new);
        return new URLClassLoader("project's class path", urls, parent);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a place on a class path: " + path, e);
        }
    }
}
