package dev.whimbrel.migrate;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.Splitter;

/**
 * What the steps of a migration depend on besides the migration itself.
 *
 * @param defaultNamespace the namespace of names that are written without one
 * @param renderer writes changes for that namespace
 * @param splitter knows the server's grammar
 */
public record ScriptContext(String defaultNamespace, Renderer renderer, Splitter splitter) {}
