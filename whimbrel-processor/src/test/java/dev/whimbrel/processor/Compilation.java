package dev.whimbrel.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** One run of a compiler with the processor, on source files. */
final class Compilation {

    /** The compilers that the processor has to work with. */
    enum Compiler {
        JAVAC {
            @Override
            JavaCompiler tool() {
                return ToolProvider.getSystemJavaCompiler();
            }
        },
        ECJ {
            @Override
            JavaCompiler tool() {
                return new EclipseCompiler();
            }
        };

        abstract JavaCompiler tool();

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Path output;
    private final Map<String, Integer> origins = new TreeMap<>();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    Compilation(Compiler compiler, List<Path> sources, Path output) throws IOException {
        this.output = output;
        JavaCompiler tool = compiler.tool();
        try (StandardJavaFileManager files =
                tool.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            // Not by options: ecj's file manager would add the class path of this JVM.
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
            List<String> options = List.of("--release", "21");
            JavaCompiler.CompilationTask task = tool.getTask(
                    new StringWriter(),
                    compiler == Compiler.JAVAC ? new Origins(files) : files,
                    diagnostics,
                    options,
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            task.setLocale(Locale.ROOT);
            task.setProcessors(List.of(new TableProcessor()));
            task.call();
        }
    }

    /** That of the tests but for their own classes, which ecj would take for the ones that are to be written. */
    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !Files.exists(entry.resolve("blog")))
                .toList();
    }

    /** How many source files each written file comes from, by the name of the class or file; known of javac only. */
    Map<String, Integer> origins() {
        return origins;
    }

    private final class Origins extends ForwardingJavaFileManager<StandardJavaFileManager> {
        Origins(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutputForOriginatingFiles(
                Location location, String className, JavaFileObject.Kind kind, FileObject... from) throws IOException {
            if (kind == JavaFileObject.Kind.SOURCE) {
                origins.put(className, from.length);
            }
            return super.getJavaFileForOutputForOriginatingFiles(location, className, kind, from);
        }

        @Override
        public FileObject getFileForOutputForOriginatingFiles(
                Location location, String packageName, String name, FileObject... from) throws IOException {
            origins.put(name, from.length);
            return super.getFileForOutputForOriginatingFiles(location, packageName, name, from);
        }
    }

    /** The errors, as {@code Users.java:7: message}, in the order of files and lines. */
    List<String> errors() {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .sorted((a, b) -> Long.compare(a.getLineNumber(), b.getLineNumber()))
                .map(Compilation::text)
                .toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file = source == null ? "" : source.getName().replaceAll(".*/", "");
        return file + ":" + diagnostic.getLineNumber() + ": "
                + diagnostic.getMessage(Locale.ROOT).strip();
    }

    /** The files that were written, by their path; text of sources, nothing of others. */
    Map<String, String> written() {
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = output.relativize(file).toString();
                if (!name.endsWith(".class")) {
                    written.put(name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }
}
