package dev.whimbrel.migrate.compile;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.compile.ClassPath;
import dev.whimbrel.compile.CompiledClasses;
import dev.whimbrel.migrate.files.JavaSource;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Runs the compiler of the running JDK. */
final class Javac {

    /** With line numbers for error messages, and for the running JDK, because nothing else will run the classes. */
    private static final List<String> OPTIONS = List.of("-g", "-proc:none", "-implicit:none", "-Xlint:-options");

    private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,9}): (?!warning: ).*");

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
                                + output.toString().stripTrailing(),
                        firstError(output.toString(), sources),
                        null);
            }
            return files.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the first error is, by the compiler's own words: they begin with {@code file:line:}. */
    private static @Nullable SourceLocation firstError(String output, List<JavaSource> sources) {
        Set<String> files =
                sources.stream().map(source -> source.path().toString()).collect(Collectors.toSet());
        return output.lines()
                .map(PLACE::matcher)
                .filter(place -> place.matches() && files.contains(place.group(1)))
                .map(place -> new SourceLocation(place.group(1), Integer.parseInt(place.group(2))))
                .findFirst()
                .orElse(null);
    }
}
