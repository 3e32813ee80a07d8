package dev.whimbrel.migrate;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.Splitter;

/**
 * What the steps of a migration depend on besides the migration itself.
 *
 * @param defaultNamespace the namespace of names that are written without one
 * @param dialect the kind of database
 * @param renderer writes changes for that namespace
 * @param splitter knows the server's grammar
 */
public record ScriptContext(String defaultNamespace, Dialect dialect, Renderer renderer, Splitter splitter) {

    /** What migrations for a kind of database depend on. */
    public static ScriptContext of(Dialect dialect, String defaultNamespace) {
        return new ScriptContext(defaultNamespace, dialect, dialect.renderer(defaultNamespace), dialect.splitter());
    }
}
