package dev.whimbrel.migrate.files;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Turns the Java sources of a folder of migrations into classes. */
@FunctionalInterface
public interface SourceCompiler {

    /**
     * Compiles sources together, so that they may use each other.
     *
     * @return by the path of a source, the class that has the file's name; no entry for a file that declares no such class
     * @throws WhimbrelException {@code MIGRATION_NOT_LOADABLE} with what the compiler has to say
     */
    Map<Path, Class<?>> compile(List<JavaSource> sources);

    /** Compiles nothing, for programs whose migrations are all written in SQL. */
    static SourceCompiler none() {
        return sources -> {
            throw new WhimbrelException(
                    ErrorCode.MIGRATION_NOT_LOADABLE,
                    sources.getFirst().path()
                            + ": Java sources are not compiled here. Ship the migration compiled, and give"
                            + " the class path as the source of migrations.");
        };
    }
}
