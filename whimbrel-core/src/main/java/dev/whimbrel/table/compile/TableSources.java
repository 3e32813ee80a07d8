package dev.whimbrel.table.compile;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.TableClasses;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Table classes that are there as sources. Only those with an annotation of Whimbrel's are compiled, and what they use from the
 * same source folder; nothing is written to the disk.
 */
public final class TableSources {

    private static final List<String> OPTIONS =
            List.of("-g", "-proc:full", "-implicit:class", "-nowarn", "-Xlint:none");
    private static final Pattern ANNOTATED = Pattern.compile("@(dev\\.whimbrel\\.table\\.)?Db(Table|View|Objects)\\b");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private final List<Path> classPath;
    private final List<? extends Processor> processors;

    /**
     * Sources that may use some classes.
     *
     * @param classPath folders and jars, besides what the running program was started with
     * @param processors what writes the records and meta classes; each can serve one compilation
     */
    public TableSources(List<Path> classPath, List<? extends Processor> processors) {
        this.classPath = List.copyOf(classPath);
        this.processors = List.copyOf(processors);
    }

    /**
     * Compiles and loads the table classes of a folder and of the folders in it.
     *
     * @throws WhimbrelException {@code FILE_FAILED} when there are none, {@code INVALID_DEFINITION} with the compiler's own words
     *     when they don't compile, or with all that is wrong in them
     */
    public TableClasses in(Path folder) {
        try {
            List<Path> files = annotated(folder);
            if (files.isEmpty()) {
                throw new WhimbrelException(
                        ErrorCode.FILE_FAILED,
                        "There is no table class in " + folder
                                + ": no Java file in it has @DbTable, @DbView or @DbObjects.");
            }
            return load(compile(folder, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> annotated(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new WhimbrelException(ErrorCode.FILE_FAILED, "There is no folder " + folder + " with table classes.");
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                if (ANNOTATED.matcher(Files.readString(file)).find()) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private MemoryOutput compile(Path folder, List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "The table classes have to be compiled, but this Java has no compiler: "
                            + System.getProperty("java.home") + ". Run with a JDK 21 or newer: set JAVA_HOME to one.");
        }
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null)) {
            MemoryOutput memory = new MemoryOutput(standard);
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, compilationPath());
            standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, roots(folder, files));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(output, memory, null, OPTIONS, null, standard.getJavaFileObjectsFromPaths(files));
            task.setProcessors(processors);
            if (!task.call()) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_DEFINITION,
                        "The table classes don't compile:\n" + output.toString().stripTrailing());
            }
            return memory;
        }
    }

    private List<Path> compilationPath() {
        Set<Path> entries = new LinkedHashSet<>();
        Stream.of("java.class.path", "jdk.module.path")
                .flatMap(property ->
                        Arrays.stream(System.getProperty(property, "").split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .forEach(entries::add);
        entries.addAll(classPath);
        return List.copyOf(entries);
    }

    /** The folders in which the packages of the files begin: what the files use besides is looked for there. */
    private static Set<Path> roots(Path folder, List<Path> files) throws IOException {
        Set<Path> roots = new LinkedHashSet<>();
        for (Path file : files) {
            Matcher name = PACKAGE.matcher(Files.readString(file));
            Path root = file.toAbsolutePath().normalize().getParent();
            int depth = name.find() ? name.group(1).split("\\.").length : 0;
            for (int i = 0; i < depth && root != null; i++) {
                root = root.getParent();
            }
            roots.add(root == null ? folder : root);
        }
        return roots;
    }

    private TableClasses load(MemoryOutput memory) {
        URL[] urls = classPath.stream().map(TableSources::url).toArray(URL[]::new);
        ClassLoader parent = new URLClassLoader("tables' class path", urls, Table.class.getClassLoader());
        ClassLoader loader = memory.loader(parent);
        List<Class<?>> classes = new ArrayList<>();
        for (String name : memory.found()) {
            try {
                classes.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_DEFINITION, "The table class " + name + " can't be loaded: " + e, e);
            }
        }
        return TableClasses.ofClasses(classes);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a place on a class path: " + path, e);
        }
    }
}
