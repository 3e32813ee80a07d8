package dev.whimbrel.migrate.classpath;

import dev.whimbrel.dialect.Splitter;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.MigrationSource;
import dev.whimbrel.migrate.files.InvalidMigrationFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The migrations that an application ships. Either they are named one by one, or a folder of the class path is looked into,
 * which holds SQL files, compiled classes, or both, in folders, jars and jars inside of jars.
 *
 * <p>A class is named as its source file would be, {@code M20260101120000_CreateUsers}. Its fingerprint is that of its source
 * when the source is shipped beside it; otherwise it is of another kind, which only another class can be compared with, and
 * stands for the calls and literals in the code, so that a newer compiler doesn't make it look edited.
 */
public final class ClasspathMigrations implements MigrationSource {

    private final Listing listing;

    private ClasspathMigrations(Listing listing) {
        this.listing = listing;
    }

    /** Finds migrations and what is wrong with them. */
    @FunctionalInterface
    private interface Listing {
        FoundMigrations find();
    }

    /** Migrations that exist already, for example with what they need given to their constructors. */
    public static ClasspathMigrations of(Migration... migrations) {
        List<Migration> all = List.of(migrations);
        return new ClasspathMigrations(() -> {
            FoundMigrations found = new FoundMigrations("the list of migrations");
            all.forEach(migration -> found.add(ClassMigration.of(migration)));
            return found;
        });
    }

    /** Migrations by their classes. */
    @SafeVarargs
    public static ClasspathMigrations ofClasses(Class<? extends Migration>... classes) {
        List<Class<? extends Migration>> all = new ArrayList<>();
        for (Class<? extends Migration> type : classes) {
            all.add(type);
        }
        return new ClasspathMigrations(() -> {
            FoundMigrations found = new FoundMigrations("the list of migrations");
            all.forEach(type -> found.add(ClassMigration.of(type)));
            return found;
        });
    }

    /**
     * The migrations in a folder of the class path.
     *
     * @param folder for example {@code db/migrations}, or a package such as {@code com.acme.migrations}; its sub-folders hold
     *     no migrations
     * @param splitter the grammar of SQL files
     */
    public static ClasspathMigrations in(String folder, Splitter splitter) {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        return in(folder, splitter, own == null ? ClasspathMigrations.class.getClassLoader() : own);
    }

    /**
     * The migrations in a folder of a class loader's path.
     *
     * @param folder for example {@code db/migrations}, or a package such as {@code com.acme.migrations}
     * @param splitter the grammar of SQL files
     * @param loader where the folder is looked for
     */
    public static ClasspathMigrations in(String folder, Splitter splitter, ClassLoader loader) {
        return new ClasspathMigrations(() -> new FolderMigrations(folder, splitter, loader).find());
    }

    /**
     * All migrations, by version in ascending order.
     *
     * @throws InvalidMigrationFiles for all classes and files that are misnamed or have the same version
     * @throws dev.whimbrel.WhimbrelException {@code USAGE} when the folder is not on the class path or can't be looked into
     */
    @Override
    public List<AvailableMigration> list() {
        return listing.find().list();
    }

    /** Several sources as one, for example the migrations of an application and those of a library. */
    public static MigrationSource all(Collection<? extends MigrationSource> sources) {
        List<MigrationSource> parts = List.copyOf(sources);
        return () -> {
            FoundMigrations found = new FoundMigrations("the sources of migrations");
            parts.forEach(part -> part.list().forEach(found::add));
            return found.list();
        };
    }
}
