package dev.whimbrel.migrate.classpath;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Splitter;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.AvailableMigration.ScriptLoader;
import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.files.CheckpointHead;
import dev.whimbrel.migrate.files.MigrationClass;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MisnamedFile;
import dev.whimbrel.migrate.files.SqlMigrationScript;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Sorts out what is in a folder of the class path: migrations, classes beside them, and mistakes. */
final class FolderMigrations {

    private static final String CLASS = ".class";
    private static final String JAVA = ".java";
    private static final Pattern LIKE_A_MIGRATION = Pattern.compile("(?i)\\d.*|[^.].*\\.sql");

    private final String folder;
    private final Splitter splitter;
    private final ClassLoader loader;
    private final FoundMigrations found;
    /** Contents by the place they were found in and by name. */
    private final Map<String, NavigableMap<String, byte[]>> places = new HashMap<>();

    FolderMigrations(String folder, Splitter splitter, ClassLoader loader) {
        this.folder = normalised(folder);
        this.splitter = splitter;
        this.loader = loader;
        this.found = new FoundMigrations("classpath:" + this.folder);
    }

    private static String normalised(String folder) {
        String path = folder.indexOf('/') < 0 ? folder.replace('.', '/') : folder.replaceAll("^/+|/+$", "");
        if (path.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "The whole class path is no folder of migrations. Name one, such as db/migrations.");
        }
        return path;
    }

    FoundMigrations find() {
        List<Resource> resources = ClasspathFolder.list(folder, loader);
        for (Resource resource : resources) {
            places.computeIfAbsent(resource.place(), place -> new TreeMap<>()).put(resource.name(), resource.content());
        }
        resources.forEach(this::sortOut);
        return found;
    }

    private void sortOut(Resource resource) {
        String name = resource.name();
        Optional<MigrationFileName> parsed = MigrationFileName.parse(sourceName(fileName(name)));
        if (name.endsWith(JAVA)) {
            return; // a source beside its class, which counts in the class's fingerprint
        }
        if (parsed.isPresent() && name.indexOf('/') >= 0) {
            found.misnamed(
                    shown(resource), "A migration is not looked for in a sub-folder. Move it to " + folder + ".");
        } else if (parsed.isPresent()) {
            found.add(available(resource, parsed.get()));
        } else if (name.endsWith(CLASS)) {
            otherClass(resource);
        } else if (name.indexOf('/') < 0 && LIKE_A_MIGRATION.matcher(name).matches()) {
            found.misnamed(shown(resource), MisnamedFile.describe(name));
        }
    }

    private AvailableMigration available(Resource resource, MigrationFileName name) {
        return new AvailableMigration(
                name.version(),
                name.name().text(),
                shown(resource),
                checksum(resource, name),
                CheckpointHead.read(resource.content(), shown(resource)),
                loader(resource, name));
    }

    private ScriptLoader loader(Resource resource, MigrationFileName name) {
        return switch (name.format()) {
            case SQL -> () -> SqlMigrationScript.parse(resource.content(), shown(resource), splitter);
            case JAVA -> () -> script(resource);
        };
    }

    private MigrationScript script(Resource resource) {
        String className = className(resource);
        try {
            return MigrationClass.load(Class.forName(className, false, loader), className);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new WhimbrelException(
                    ErrorCode.MIGRATION_NOT_LOADABLE, className + ": The class can't be loaded: " + e, e);
        }
    }

    private Checksum checksum(Resource resource, MigrationFileName name) {
        return switch (name.format()) {
            case SQL -> Checksum.ofText("sql", resource.content());
            case JAVA -> {
                byte[] source = siblings(resource).get(sourceName(resource.name()));
                yield source == null ? fingerprint(resource) : Checksum.ofText("java", source);
            }
        };
    }

    private Checksum fingerprint(Resource resource) {
        String stem = stem(resource.name());
        List<byte[]> classFiles = new ArrayList<>();
        classFiles.add(resource.content());
        // The names of the classes inside go on with a dollar sign; a percent sign is the next character.
        classFiles.addAll(siblings(resource).subMap(stem + "$", stem + "%").values());
        return ClassFingerprint.of(className(resource), classFiles);
    }

    private NavigableMap<String, byte[]> siblings(Resource resource) {
        return places.getOrDefault(resource.place(), new TreeMap<>());
    }

    /** Any class may lie beside migrations, unless it is one itself and would never be found. */
    private void otherClass(Resource resource) {
        if (resource.name().indexOf('/') >= 0 || resource.name().endsWith("-info.class")) {
            return;
        }
        try {
            Class<?> type = Class.forName(className(resource), false, loader);
            boolean usable =
                    !type.isAnonymousClass() && !type.isLocalClass() && !Modifier.isAbstract(type.getModifiers());
            if (usable && Migration.class.isAssignableFrom(type)) {
                found.misnamed(shown(resource), ClassNames.CURE);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            return; // it needs what isn't there, so it can't be meant to run
        }
    }

    private String className(Resource resource) {
        return folder.replace('/', '.') + "." + stem(resource.name());
    }

    /** A class by its name, a file with its folder, and the place only where it would be ambiguous. */
    private String shown(Resource resource) {
        String name = resource.name();
        String shown = name.endsWith(CLASS) && name.indexOf('/') < 0
                ? className(resource)
                : "classpath:" + folder + "/" + name;
        long copies = places.values().stream()
                .filter(place -> place.containsKey(name))
                .count();
        return copies > 1 ? shown + " in " + resource.place() : shown;
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - CLASS.length());
    }

    private static String sourceName(String name) {
        return name.endsWith(CLASS) ? stem(name) + JAVA : name;
    }
}
