package dev.whimbrel.table.compile;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.compile.ClassPath;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Runs the compiler of the running JDK with the annotation processors.
 *
 * @param classPath what sources may use
 * @param processors new ones for each compilation
 */
record TableCompiler(ClassPath classPath, Supplier<? extends List<? extends Processor>> processors) {

    private static final List<String> OPTIONS =
            List.of("-g", "-proc:full", "-implicit:class", "-nowarn", "-Xlint:none");

    /**
     * Compiles files, and what they use from the source folders.
     *
     * @param known classes that are there already
     * @throws WhimbrelException {@code INVALID_DEFINITION} with the compiler's own words
     */
    CompiledTables compile(Collection<Path> files, Collection<Path> sourcePath, CompiledTables known)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "The table classes have to be compiled, but this Java has no compiler: "
                            + System.getProperty("java.home") + ". Run with a JDK 21 or newer: set JAVA_HOME to one.");
        }
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null)) {
            MemoryOutput memory = new MemoryOutput(standard, known);
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath.entries());
            standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, sourcePath);
            JavaCompiler.CompilationTask task =
                    compiler.getTask(output, memory, null, OPTIONS, null, standard.getJavaFileObjectsFromPaths(files));
            task.setProcessors(processors.get());
            if (!task.call()) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_DEFINITION,
                        "The table classes don't compile:\n" + output.toString().stripTrailing());
            }
            return memory.result();
        }
    }
}
