package dev.whimbrel.table.compile;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.compile.CacheKey;
import dev.whimbrel.compile.ClassPath;
import dev.whimbrel.compile.ResultCache;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.TableClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Table classes that are there as sources. Only those with an annotation of Whimbrel's are compiled, and what they use from the
 * same source folder.
 */
public final class TableSources {

    private static final Logger LOG = LoggerFactory.getLogger(TableSources.class);

    private final TableCompiler compiler;
    private final @Nullable ResultCache cache;

    private TableSources(TableCompiler compiler, @Nullable ResultCache cache) {
        this.compiler = compiler;
        this.cache = cache;
    }

    /**
     * Sources that may use some classes.
     *
     * @param classPath folders and jars, besides what the running program was started with
     * @param processors what writes the records and meta classes: new ones for each call, because each serves one compilation
     */
    public static TableSources of(List<Path> classPath, Supplier<? extends List<? extends Processor>> processors) {
        return new TableSources(new TableCompiler(ClassPath.runningAnd(classPath), processors), null);
    }

    /**
     * Sources that may use some classes, and whose classes are kept, so that only what has changed has to be compiled the next
     * time.
     *
     * @param classPath folders and jars, besides what the running program was started with
     * @param processors what writes the records and meta classes: new ones for each call, because each serves one compilation
     * @param cacheFolder where they are kept; it is made when it is needed, and may be deleted at any time
     */
    public static TableSources cached(
            List<Path> classPath, Supplier<? extends List<? extends Processor>> processors, Path cacheFolder) {
        return new TableSources(
                new TableCompiler(ClassPath.runningAnd(classPath), processors), new ResultCache(cacheFolder));
    }

    /**
     * Compiles and loads the table classes of a folder and of the folders in it.
     *
     * @throws WhimbrelException {@code FILE_FAILED} when there are none, {@code INVALID_DEFINITION} with the compiler's own words
     *     when they don't compile, or with all that is wrong in them
     */
    public TableClasses in(Path folder) {
        try {
            Path root = folder.toAbsolutePath().normalize();
            List<Path> files = annotated(root, folder);
            if (files.isEmpty()) {
                throw new WhimbrelException(
                        ErrorCode.FILE_FAILED,
                        "There is no table class in " + folder
                                + ": no Java file in it has @DbTable, @DbView or @DbObjects.");
            }
            return cache == null ? load(compile(root, files)) : kept(root, files, cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableClasses kept(Path root, List<Path> files, ResultCache results) throws IOException {
        CacheKey key = new CacheKey();
        key.add(root.toString());
        key.add(compiler.classPath());
        String name = key.text();
        Optional<CompiledTables> before = results.find(name, CompiledTables::readFrom);
        if (before.isPresent()) {
            Optional<CompiledTables> now = new Recompilation(compiler, before.get()).of(files);
            if (now.isPresent()) {
                try {
                    TableClasses loaded = load(now.get());
                    if (!now.equals(before)) {
                        results.keep(name, now.get()::writeTo);
                    }
                    return loaded;
                } catch (WhimbrelException e) {
                    LOG.debug("What was compiled in parts can't be loaded", e);
                }
            }
        }
        CompiledTables all = compile(root, files);
        TableClasses loaded = load(all);
        results.keep(name, all::writeTo);
        return loaded;
    }

    private CompiledTables compile(Path root, List<Path> files) throws IOException {
        return compiler.compile(files, roots(root, files), new CompiledTables(Map.of()));
    }

    private static List<Path> annotated(Path folder, Path shownAs) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new WhimbrelException(
                    ErrorCode.FILE_FAILED, "There is no folder " + shownAs + " with table classes.");
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                if (read(file).isAnnotated()) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static TableSourceText read(Path file) throws IOException {
        return new TableSourceText(Files.readString(file));
    }

    /** The folders in which the packages of the files begin: what the files use besides is looked for there. */
    private static Set<Path> roots(Path folder, List<Path> files) throws IOException {
        Set<Path> roots = new LinkedHashSet<>();
        for (Path file : files) {
            Path root = file.toAbsolutePath().normalize().getParent();
            int depth = read(file)
                    .packageName()
                    .map(name -> name.split("\\.").length)
                    .orElse(0);
            for (int i = 0; i < depth && root != null; i++) {
                root = root.getParent();
            }
            roots.add(root == null ? folder : root);
        }
        return roots;
    }

    private TableClasses load(CompiledTables compiled) {
        ClassLoader loader =
                new TableLoader(compiled.classes(), compiler.classPath().loader(Table.class.getClassLoader()));
        List<Class<?>> classes = new ArrayList<>();
        for (String name : compiled.found()) {
            try {
                classes.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_DEFINITION, "The table class " + name + " can't be loaded: " + e, e);
            }
        }
        return TableClasses.ofClasses(classes);
    }
}
