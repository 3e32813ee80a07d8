package dev.whimbrel.migrate.compile;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.files.JavaSource;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Runs the compiler of the running JDK. */
final class Javac {

    /** With line numbers for error messages, and for the running JDK, because nothing else will run the classes. */
    private static final List<String> OPTIONS = List.of("-g", "-proc:none", "-implicit:none", "-Xlint:-options");

    private Javac() {}

    /**
     * Compiles sources.
     *
     * @throws WhimbrelException {@code MIGRATION_NOT_LOADABLE} with the compiler's own words
     */
    static CompiledClasses compile(JavaCompiler compiler, List<JavaSource> sources, ClassPath classPath) {
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
                MemoryFiles files = new MemoryFiles(standard)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath.entries());
            standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            List<SourceFile> units = sources.stream().map(SourceFile::new).toList();
            if (!compiler.getTask(output, files, null, OPTIONS, null, units).call()) {
                throw new WhimbrelException(
                        ErrorCode.MIGRATION_NOT_LOADABLE,
                        "The Java migrations don't compile:\n"
                                + output.toString().stripTrailing());
            }
            return files.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
