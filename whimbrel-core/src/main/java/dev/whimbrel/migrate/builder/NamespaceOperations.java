package dev.whimbrel.migrate.builder;

/** Namespaces, which SQL calls schemas, and extensions. */
public interface NamespaceOperations {

    /** Creates a namespace. */
    void createSchema(String name);

    /** Drops a namespace that is empty. */
    Drop dropSchema(String name);

    /** Renames a namespace. */
    void renameSchema(String name, String newName);

    /** Installs an extension. It is an error when it is installed already. */
    ExtensionBuilder createExtension(String name);

    /** Removes an extension that nothing depends on; on the way back its newest version is installed. */
    Drop dropExtension(String name);
}
