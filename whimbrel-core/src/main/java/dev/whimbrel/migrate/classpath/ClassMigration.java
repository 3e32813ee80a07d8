package dev.whimbrel.migrate.classpath;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.AvailableMigration.ScriptLoader;
import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.files.FileProblem;
import dev.whimbrel.migrate.files.InvalidMigrationFiles;
import dev.whimbrel.migrate.files.MigrationClass;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.internal.JavaMigrationScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A migration whose class is named in the program. */
final class ClassMigration {

    private ClassMigration() {}

    static AvailableMigration of(Migration migration) {
        return available(migration.getClass(), () -> JavaMigrationScript.of(migration));
    }

    static AvailableMigration of(Class<? extends Migration> type) {
        return available(type, () -> MigrationClass.load(type, type.getName()));
    }

    private static AvailableMigration available(Class<?> type, ScriptLoader loader) {
        MigrationFileName name = MigrationFileName.parse(type.getSimpleName() + ".java")
                .orElseThrow(() -> new InvalidMigrationFiles("the list of migrations", List.of(misnamed(type))));
        return new AvailableMigration(name.version(), name.name().text(), type.getName(), checksum(type), loader);
    }

    private static FileProblem misnamed(Class<?> type) {
        return new FileProblem(ErrorCode.MISNAMED_FILE, type.getName(), type.getName() + ": " + ClassNames.CURE);
    }

    private static Checksum checksum(Class<?> type) {
        return resource(type, type.getSimpleName() + ".java")
                .map(source -> Checksum.ofText("java", source))
                .orElseGet(() -> {
                    List<byte[]> classFiles = new ArrayList<>();
                    for (Class<?> member : type.getNestMembers()) {
                        resource(member, ClassNames.file(member)).ifPresent(classFiles::add);
                    }
                    return ClassFingerprint.of(type.getName(), classFiles);
                });
    }

    private static Optional<byte[]> resource(Class<?> type, String name) {
        try (InputStream in = type.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
