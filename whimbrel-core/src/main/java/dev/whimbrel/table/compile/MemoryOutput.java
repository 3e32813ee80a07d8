package dev.whimbrel.table.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Keeps what a compiler and its annotation processors write: classes, sources and the list of table classes. */
final class MemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {

    private static final String INDEX = "META-INF/whimbrel/tables/";

    private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
    private final List<String> found = new ArrayList<>();

    MemoryOutput(JavaFileManager files) {
        super(files);
    }

    /** The names of the classes that the annotation processor took for table classes, views and further objects. */
    List<String> found() {
        return found;
    }

    /** Loads the classes. */
    ClassLoader loader(ClassLoader parent) {
        return new Loader(classes, parent);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (kind == JavaFileObject.Kind.CLASS) {
            classes.put(className, bytes);
        }
        return new InMemory(className.replace('.', '/') + kind.extension, kind, bytes);
    }

    @Override
    public FileObject getFileForOutput(
            Location location, String packageName, String relativeName, @Nullable FileObject sibling) {
        if (relativeName.startsWith(INDEX)) {
            found.add(relativeName.substring(INDEX.length()));
        }
        return new InMemory(relativeName, JavaFileObject.Kind.OTHER, new ByteArrayOutputStream());
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes;

        InMemory(String name, Kind kind, ByteArrayOutputStream bytes) {
            super(URI.create("memory:///" + name), kind);
            this.bytes = bytes;
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

    private static final class Loader extends ClassLoader {

        static {
            registerAsParallelCapable();
        }

        private final Map<String, ByteArrayOutputStream> classes;

        Loader(Map<String, ByteArrayOutputStream> classes, ClassLoader parent) {
            super("tables", parent);
            this.classes = classes;
        }

        /** What was compiled now stands before what an earlier build left on the class path. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!classes.containsKey(name)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }
}
