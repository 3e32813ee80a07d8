package dev.whimbrel.migrate.compile;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.compile.CacheKey;
import dev.whimbrel.compile.ClassPath;
import dev.whimbrel.compile.CompiledClasses;
import dev.whimbrel.compile.ResultCache;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.files.JavaSource;
import dev.whimbrel.migrate.files.SourceCompiler;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the Java sources of a folder of migrations together, in memory, with the running JDK's own compiler, and loads the
 * classes. Sources may have a package, which need not fit the folder. Annotation processors are not run.
 */
public final class JavaMigrationCompiler implements SourceCompiler {

    private final ClassPath classPath;
    private final @Nullable ResultCache cache;

    private JavaMigrationCompiler(ClassPath classPath, @Nullable ResultCache cache) {
        this.classPath = classPath;
        this.cache = cache;
    }

    /**
     * A compiler that starts anew each time.
     *
     * @param classPath folders and jars that the sources may use, besides what the running program was started with
     */
    public static JavaMigrationCompiler of(List<Path> classPath) {
        return new JavaMigrationCompiler(ClassPath.runningAnd(classPath), null);
    }

    /**
     * A compiler that keeps its results, so that the next command need not compile. A result is used only for the same sources
     * under the same class path and JDK; one that is damaged is made again.
     *
     * @param classPath folders and jars that the sources may use, besides what the running program was started with
     * @param cacheFolder where results are kept; it is made when it is needed, and may be deleted at any time
     */
    public static JavaMigrationCompiler cached(List<Path> classPath, Path cacheFolder) {
        return new JavaMigrationCompiler(ClassPath.runningAnd(classPath), new ResultCache(cacheFolder));
    }

    @Override
    public Map<Path, Class<?>> compile(List<JavaSource> sources) {
        return load(sources, cache == null ? compileNow(sources) : kept(sources, cache));
    }

    private CompiledClasses kept(List<JavaSource> sources, ResultCache results) {
        String name = key(sources, classPath);
        Optional<CompiledClasses> found = results.find(name, CompiledClasses::readFrom);
        if (found.isPresent()) {
            return found.get();
        }
        CompiledClasses made = compileNow(sources);
        results.keep(name, made::writeTo);
        return made;
    }

    static String key(List<JavaSource> sources, ClassPath classPath) {
        CacheKey key = new CacheKey();
        for (JavaSource source : sources) {
            key.add(source.path().toString());
            key.add(source.text());
        }
        key.add(classPath);
        return key.text();
    }

    private CompiledClasses compileNow(List<JavaSource> sources) {
        try {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            if (compiler == null) {
                throw noCompiler(null);
            }
            return Javac.compile(compiler, sources, classPath);
        } catch (NoClassDefFoundError e) {
            throw noCompiler(e); // a runtime image without the module java.compiler
        }
    }

    private static WhimbrelException noCompiler(@Nullable Throwable cause) {
        return new WhimbrelException(
                ErrorCode.MIGRATION_NOT_LOADABLE,
                "Java migrations have to be compiled, but this Java has no compiler: " + System.getProperty("java.home")
                        + " (" + System.getProperty("java.version") + "). Run with a JDK 21 or newer instead of a bare"
                        + " runtime: set JAVA_HOME to one, or ship the migrations compiled.",
                cause);
    }

    private Map<Path, Class<?>> load(List<JavaSource> sources, CompiledClasses classes) {
        ClassLoader loader = new CompiledClassLoader(classes, classPath.loader(Migration.class.getClassLoader()));
        Map<Path, Class<?>> loaded = new HashMap<>();
        for (JavaSource source : sources) {
            Optional<String> name = classes.named(source.className());
            name.ifPresent(found -> loaded.put(source.path(), CompiledClassLoader.load(loader, found, source.path())));
        }
        return loaded;
    }
}
