package dev.whimbrel.migrate.internal;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.migrate.builder.ColumnBuilder;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.Change;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the user's line: the innermost place on the stack that is neither Whimbrel's nor the Java platform's, up to where the
 * migration was called.
 */
final class CallSite {

    private static final Set<String> OWN_PACKAGES = Set.of(
            CallSite.class.getPackageName(),
            ColumnBuilder.class.getPackageName(),
            ObjectName.class.getPackageName(),
            Change.class.getPackageName(),
            Dialect.class.getPackageName());

    /** The packages of the kinds of database. */
    private static final String DIALECTS = Dialect.class.getPackageName() + ".";

    private static final Set<String> OWN_CLASSES = Set.of(Migration.class.getName(), SchemaBuilder.class.getName());

    private static final String ENTRY = MigrationRecording.class.getName();

    private CallSite() {}

    /** Where the user called; {@code fallback} when nothing of the user's is on the stack. */
    static SourceLocation here(String fallback) {
        return StackWalker.getInstance()
                .walk(frames -> first(frames.map(StackWalker.StackFrame::toStackTraceElement)))
                .orElse(new SourceLocation(fallback, 0));
    }

    /** Where a failure came from in the user's code; {@code fallback} when it didn't. */
    static SourceLocation of(Throwable failure, String fallback) {
        return first(Stream.of(failure.getStackTrace())).orElse(new SourceLocation(fallback, 0));
    }

    private static Optional<SourceLocation> first(Stream<StackTraceElement> frames) {
        return frames.takeWhile(frame -> !frame.getClassName().equals(ENTRY))
                .filter(frame -> !isOwn(frame.getClassName()) && !isPlatform(frame.getClassName()))
                .findFirst()
                .map(CallSite::location);
    }

    private static SourceLocation location(StackTraceElement frame) {
        String file = frame.getFileName();
        return new SourceLocation(file == null ? frame.getClassName() : file, Math.max(0, frame.getLineNumber()));
    }

    private static boolean isOwn(String className) {
        int nested = className.indexOf('$');
        String topLevel = nested < 0 ? className : className.substring(0, nested);
        int dot = topLevel.lastIndexOf('.');
        return OWN_CLASSES.contains(topLevel)
                || topLevel.startsWith(DIALECTS)
                || (dot > 0 && OWN_PACKAGES.contains(topLevel.substring(0, dot)));
    }

    private static boolean isPlatform(String className) {
        return className.startsWith("java.")
                || className.startsWith("javax.")
                || className.startsWith("jdk.")
                || className.startsWith("sun.");
    }
}
