package dev.whimbrel.scratch.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one server keeps its files.
 *
 * @param root an absolute folder, for example {@code <project>/.whimbrel/postgres}
 */
public record ServerFolder(Path root) {

    /** The folder of a project's server; it need not exist. */
    public static ServerFolder ofProject(Path project) {
        Path absolute = project.toAbsolutePath().normalize();
        try {
            absolute = absolute.toRealPath();
        } catch (IOException e) {
            // A project that is not there yet has one name only.
        }
        return new ServerFolder(absolute.resolve(".whimbrel").resolve("postgres"));
    }

    /** PostgreSQL's data directory. */
    public Path data() {
        return root.resolve("data");
    }

    /** What PostgreSQL writes to its standard error. */
    public Path log() {
        return root.resolve("server.log");
    }

    /** Notes of those who keep databases on the server. */
    public Path notes() {
        return root.resolve("notes");
    }

    Path settings() {
        return root.resolve("server.properties");
    }

    Path lock() {
        return root.resolve("server.lock");
    }

    Path leases() {
        return root.resolve("leases");
    }

    /** Makes the folder, for the owner only, and keeps it out of version control. */
    void create() {
        try {
            Path parent = root.getParent();
            if (parent != null && parent.endsWith(".whimbrel") && !Files.exists(parent.resolve(".gitignore"))) {
                Files.createDirectories(parent);
                Files.writeString(parent.resolve(".gitignore"), "*\n");
            }
            PrivateFiles.createFolder(root);
            PrivateFiles.createFolder(leases());
        } catch (IOException e) {
            throw ServerFailure.ofFile("The folder of the embedded database can't be made", root, e);
        }
    }
}
