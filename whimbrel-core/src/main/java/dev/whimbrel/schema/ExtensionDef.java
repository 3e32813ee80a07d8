package dev.whimbrel.schema;

import org.jspecify.annotations.Nullable;

/**
 * An installed extension.
 *
 * @param name its name, for example {@code pg_trgm}
 * @param schema the namespace that holds its objects; null to let the server choose
 * @param version its version; null for the newest
 * @param comment its comment where it differs from the extension's own; null otherwise
 */
public record ExtensionDef(
        String name,
        @Nullable String schema,
        @Nullable String version,
        @Nullable String comment) {

    /** This extension with another comment, or none. */
    public ExtensionDef withComment(@Nullable String newComment) {
        return new ExtensionDef(name, schema, version, newComment);
    }
}
