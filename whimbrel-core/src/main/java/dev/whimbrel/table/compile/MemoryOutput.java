package dev.whimbrel.table.compile;

import dev.whimbrel.compile.CompiledClasses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a compiler and its annotation processors write, each with the file that it was made from, and gives the compiler the
 * classes that are known already.
 */
final class MemoryOutput extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private static final String INDEX = "META-INF/whimbrel/tables/";

    private final Map<Path, Map<String, ByteArrayOutputStream>> classes = new TreeMap<>();
    private final Map<Path, List<String>> found = new HashMap<>();
    private final Map<String, List<JavaFileObject>> knownByPackage = new HashMap<>();

    MemoryOutput(StandardJavaFileManager files, CompiledTables known) {
        super(files);
        known.classes()
                .forEach((name, bytes) -> knownByPackage
                        .computeIfAbsent(
                                name.substring(0, Math.max(0, name.lastIndexOf('.'))), each -> new ArrayList<>())
                        .add(new Known(name, bytes)));
    }

    /** What was made, by the files it was made from. */
    CompiledTables result() throws IOException {
        Map<Path, TableSource> sources = new TreeMap<>();
        for (Map.Entry<Path, Map<String, ByteArrayOutputStream>> entry : classes.entrySet()) {
            Map<String, byte[]> bytes = new TreeMap<>();
            entry.getValue().forEach((name, content) -> bytes.put(name, content.toByteArray()));
            Path file = entry.getKey();
            sources.put(
                    file,
                    new TableSource(
                            Files.readString(file), new CompiledClasses(bytes), found.getOrDefault(file, List.of())));
        }
        return new CompiledTables(sources);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        Path origin = origin(className, sibling);
        Written written = new Written(className.replace('.', '/') + kind.extension, kind, origin);
        if (kind == JavaFileObject.Kind.CLASS) {
            classes.computeIfAbsent(origin, file -> new TreeMap<>()).put(className, written.bytes);
        }
        return written;
    }

    @Override
    public FileObject getFileForOutput(
            Location location, String packageName, String relativeName, @Nullable FileObject sibling) {
        Path origin = origin(relativeName, sibling);
        if (relativeName.startsWith(INDEX)) {
            found.computeIfAbsent(origin, file -> new ArrayList<>()).add(relativeName.substring(INDEX.length()));
        }
        return new Written(relativeName, JavaFileObject.Kind.OTHER, origin);
    }

    /** What is written for a class comes from the file of that class; of what was written itself, from where that comes from. */
    private Path origin(String name, @Nullable FileObject sibling) {
        if (sibling instanceof Written written) {
            return written.origin;
        }
        if (sibling == null) {
            throw new IllegalStateException("Nobody says where " + name + " comes from");
        }
        return fileManager.asPath(sibling).toAbsolutePath().normalize();
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        Iterable<JavaFileObject> others = super.list(location, packageName, kinds, recurse);
        List<JavaFileObject> known = knownByPackage.getOrDefault(packageName, List.of());
        if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS) || known.isEmpty()) {
            return others;
        }
        List<JavaFileObject> all = new ArrayList<>(known);
        others.forEach(all::add);
        return all;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof Known known ? known.className : super.inferBinaryName(location, file);
    }

    private static URI uri(String name) {
        return URI.create("memory:///" + name);
    }

    private static final class Known extends SimpleJavaFileObject {

        private final String className;
        private final byte[] bytes;

        Known(String className, byte[] bytes) {
            super(uri(className.replace('.', '/') + ".class"), Kind.CLASS);
            this.className = className;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static final class Written extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Path origin;

        Written(String name, Kind kind, Path origin) {
            super(uri(name), kind);
            this.origin = origin;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
