package dev.whimbrel.migrate.files;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.files.FolderListing.Entry;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Java sources of one listing, compiled together when the first of them is needed. */
final class JavaFolder {

    private final FolderListing listing;
    private final SourceCompiler compiler;
    private @Nullable Map<Path, Class<?>> classes;

    JavaFolder(FolderListing listing, SourceCompiler compiler) {
        this.listing = listing;
        this.compiler = compiler;
    }

    /** Loads one migration; its text is what was fingerprinted. */
    MigrationScript load(Entry entry) {
        Class<?> type = classes().get(entry.path());
        if (type == null) {
            String name = new JavaSource(entry.path(), "").className();
            throw new WhimbrelException(
                    ErrorCode.MIGRATION_NOT_LOADABLE,
                    entry.file() + ": The file declares no class " + name + ". Name its public class like the file.");
        }
        return MigrationClass.load(type, entry.file());
    }

    private synchronized Map<Path, Class<?>> classes() {
        if (classes == null) {
            Stream<Path> migrations = listing.migrations().stream()
                    .filter(entry -> entry.name().format() == Format.JAVA)
                    .map(Entry::path);
            List<JavaSource> sources = Stream.concat(migrations, listing.helpers().stream())
                    .map(JavaFolder::source)
                    .toList();
            classes = compiler.compile(sources);
        }
        return classes;
    }

    private static JavaSource source(Path path) {
        return new JavaSource(path, FileText.decode(MigrationFile.bytes(path), path.toString()));
    }
}
