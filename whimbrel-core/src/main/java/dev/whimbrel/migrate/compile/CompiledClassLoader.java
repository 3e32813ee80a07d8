package dev.whimbrel.migrate.compile;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.compile.CompiledClasses;
import java.nio.file.Path;

/** Defines compiled classes as they are asked for. */
final class CompiledClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final CompiledClasses classes;

    CompiledClassLoader(CompiledClasses classes, ClassLoader parent) {
        super("migrations", parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.bytes().get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    static Class<?> load(ClassLoader loader, String name, Path source) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new WhimbrelException(
                    ErrorCode.MIGRATION_NOT_LOADABLE, source + ": The class " + name + " can't be loaded: " + e, e);
        }
    }
}
