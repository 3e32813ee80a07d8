package dev.whimbrel.migrate.classpath;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lists a folder of the class path wherever it is: in folders, in jars, and in whatever a class loader can open as a jar or
 * as a file system, such as jars inside of an executable jar.
 */
final class ClasspathFolder {

    private final String folder;
    private final ClassLoader loader;
    private final List<Resource> resources = new ArrayList<>();

    private ClasspathFolder(String folder, ClassLoader loader) {
        this.folder = folder;
        this.loader = loader;
    }

    /**
     * All files of a folder and of its sub-folders, by name.
     *
     * @throws WhimbrelException {@code USAGE} when there is no such folder, or it can't be looked into
     */
    static List<Resource> list(String folder, ClassLoader loader) {
        ClasspathFolder classpathFolder = new ClasspathFolder(folder, loader);
        try {
            if (!classpathFolder.findByLoader() && !classpathFolder.findInJars()) {
                throw new WhimbrelException(
                        ErrorCode.USAGE,
                        "There is no folder " + folder + " on the class path. Put the migrations into"
                                + " src/main/resources/" + folder + ", or name the folder that they are in.");
            }
        } catch (IOException e) {
            throw cantLookInto(folder, e);
        }
        classpathFolder.resources.sort(Comparator.comparing(Resource::name).thenComparing(Resource::place));
        return classpathFolder.resources;
    }

    private static WhimbrelException cantLookInto(String place, Exception cause) {
        return new WhimbrelException(
                ErrorCode.USAGE,
                place + " can't be looked into (" + cause + "). Name the migrations one by one instead:"
                        + " ClasspathMigrations.ofClasses(...).",
                cause);
    }

    private boolean findByLoader() throws IOException {
        List<URL> urls = Collections.list(loader.getResources(folder));
        for (URL url : urls) {
            look(url);
        }
        return !urls.isEmpty();
    }

    private void look(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                look(file, jar.getEntryName(), jar.getJarFileURL().toString());
            }
        } else {
            look(path(url), url.toString());
        }
    }

    private static Path path(URL url) throws IOException {
        try {
            URI uri = url.toURI();
            try {
                return Path.of(uri);
            } catch (FileSystemNotFoundException e) {
                return FileSystems.newFileSystem(uri, Map.of()).provider().getPath(uri);
            }
        } catch (URISyntaxException | IllegalArgumentException | ProviderNotFoundException e) {
            throw cantLookInto(url.toString(), e);
        }
    }

    private void look(Path root, String place) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(file)
                        .toString()
                        .replace(root.getFileSystem().getSeparator(), "/");
                resources.add(new Resource(name, place, Files.readAllBytes(file)));
            }
        }
    }

    private void look(JarFile jar, String folderEntry, String place) throws IOException {
        String prefix = folderEntry.endsWith("/") ? folderEntry : folderEntry + "/";
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    resources.add(new Resource(entry.getName().substring(prefix.length()), place, in.readAllBytes()));
                }
            }
        }
    }

    /** Some build tools write jars without entries for folders, and then a loader knows only the files in them. */
    private boolean findInJars() throws IOException {
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && Files.isRegularFile(jar)) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    look(file, folder, jar.toUri().toString());
                }
            }
        }
        return !resources.isEmpty();
    }
}
