package dev.whimbrel.migrate.files;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.internal.JavaMigrationScript;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Makes a migration from its class. */
public final class MigrationClass {

    private MigrationClass() {}

    /**
     * A migration, ready to run.
     *
     * @param type the class
     * @param file the file or class it is in, as the user knows it
     * @throws WhimbrelException {@code MIGRATION_NOT_LOADABLE} when the class is no migration or can't be instantiated
     */
    public static MigrationScript load(Class<?> type, String file) {
        return JavaMigrationScript.of(instantiate(type, file));
    }

    private static Migration instantiate(Class<?> type, String file) {
        try {
            if (!Migration.class.isAssignableFrom(type)) {
                throw notLoadable(
                        file,
                        type.getSimpleName() + " is no migration. Let it implement " + Migration.class.getName() + ".");
            }
            if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
                throw notLoadable(
                        file, type.getSimpleName() + " can't be instantiated. Make it a public class, not abstract.");
            }
            Constructor<?> constructor = type.getConstructor();
            return (Migration) constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw notLoadable(file, type.getSimpleName() + " needs a public constructor without parameters.");
        } catch (InvocationTargetException e) {
            throw failed(type, file, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw failed(type, file, e);
        }
    }

    private static WhimbrelException failed(Class<?> type, String file, Throwable cause) {
        Throwable root =
                cause instanceof ExceptionInInitializerError && cause.getCause() != null ? cause.getCause() : cause;
        return new WhimbrelException(
                ErrorCode.MIGRATION_NOT_LOADABLE,
                place(type, file, root) + ": " + type.getSimpleName() + " could not be created: " + root,
                null,
                root);
    }

    /** The line in the migration's own source that the failure passed through last, when there is one. */
    private static String place(Class<?> type, String file, Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().equals(type.getName()) && frame.getLineNumber() > 0) {
                return file + ":" + frame.getLineNumber();
            }
        }
        return file;
    }

    private static WhimbrelException notLoadable(@Nullable String file, String message) {
        return new WhimbrelException(ErrorCode.MIGRATION_NOT_LOADABLE, file + ": " + message);
    }
}
