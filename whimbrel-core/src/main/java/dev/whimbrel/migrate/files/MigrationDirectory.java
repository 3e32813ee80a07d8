package dev.whimbrel.migrate.files;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Splitter;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.MigrationSource;
import dev.whimbrel.migrate.files.FolderListing.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A folder of migration files. A file that is no migration is an error, never skipped; all errors are reported together.
 *
 * <p>Passed over are hidden files, backups of editors ({@code *~}, {@code #*#}), what desktops leave behind, and a README. The
 * only sub-folder is {@code support}, for Java classes that migrations share and for data that they read; it holds no
 * migrations, and what changes in it changes no migration's fingerprint.
 *
 * <p>Files are read once for their checksums, and again when a migration is loaded; Java sources are compiled only then.
 */
public final class MigrationDirectory implements MigrationSource {

    private final Path folder;
    private final Splitter splitter;
    private final SourceCompiler compiler;
    private final Set<String> otherFolders;

    /**
     * A folder; nothing is read yet.
     *
     * @param folder where the files are, also through symbolic links
     * @param splitter the grammar of SQL files
     * @param compiler for Java sources; {@link SourceCompiler#none()} when all migrations are written in SQL
     */
    public MigrationDirectory(Path folder, Splitter splitter, SourceCompiler compiler) {
        this(folder, splitter, compiler, Set.of());
    }

    private MigrationDirectory(Path folder, Splitter splitter, SourceCompiler compiler, Set<String> otherFolders) {
        this.folder = folder;
        this.splitter = splitter;
        this.compiler = compiler;
        this.otherFolders = otherFolders;
    }

    /**
     * The same folder, in which some sub-folders are not looked into and are no error.
     *
     * @param names names of sub-folders that hold something else, or that are migration folders of their own
     */
    public MigrationDirectory passingOver(Set<String> names) {
        return new MigrationDirectory(folder, splitter, compiler, Set.copyOf(names));
    }

    /**
     * All migrations of the folder, by version in ascending order.
     *
     * @throws InvalidMigrationFiles for all files that are misnamed, have the same version or can't be read
     * @throws WhimbrelException {@code USAGE} when there is no such folder
     */
    @Override
    public List<AvailableMigration> list() {
        FolderListing listing = FolderListing.of(folder, otherFolders);
        JavaFolder sources = new JavaFolder(listing, compiler);
        Queue<FileProblem> problems = new ConcurrentLinkedQueue<>(listing.problems());
        List<AvailableMigration> migrations = listing.migrations().parallelStream()
                .flatMap(entry -> read(entry, sources, problems).stream())
                .sorted(Comparator.comparing(AvailableMigration::version))
                .toList();
        problems.addAll(Doubles.in(migrations));
        if (!problems.isEmpty()) {
            throw new InvalidMigrationFiles(
                    folder.toString(),
                    problems.stream()
                            .sorted(Comparator.comparing(FileProblem::file))
                            .toList());
        }
        return migrations;
    }

    private Optional<AvailableMigration> read(Entry entry, JavaFolder sources, Queue<FileProblem> problems) {
        try {
            return Optional.of(new MigrationFile(entry, sources, splitter).available());
        } catch (IOException e) {
            problems.add(UnreadableFile.problem(entry.path(), e));
            return Optional.empty();
        }
    }
}
