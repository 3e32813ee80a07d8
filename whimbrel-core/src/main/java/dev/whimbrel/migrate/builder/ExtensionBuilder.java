package dev.whimbrel.migrate.builder;

/** How an extension is installed. */
public interface ExtensionBuilder {

    /** The namespace that holds its objects. */
    ExtensionBuilder schema(String name);

    /** Its version; without it the newest. */
    ExtensionBuilder version(String version);
}
