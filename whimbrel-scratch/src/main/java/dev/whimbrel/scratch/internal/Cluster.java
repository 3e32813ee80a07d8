package dev.whimbrel.scratch.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A data directory, and how it is made.
 *
 * <p>The locale is PostgreSQL's own {@code C.UTF-8}: text sorts by code point and upper and lower case know all of Unicode, the
 * same on every machine and with every version of the C library, so that a test that passes here passes there.
 * {@code synchronous_commit} is off: a commit doesn't wait for the disk. Killing the server can lose the last half second, but
 * never tears the data; stopping it loses nothing. What {@code ALTER SYSTEM} sets wins over all this.
 */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final Map<String, String> SETTINGS = Map.of(
            "timezone", "UTC",
            "log_timezone", "UTC",
            "synchronous_commit", "off",
            "shared_buffers", "128MB",
            "max_connections", "100",
            "dynamic_shared_memory_type", "posix",
            "max_wal_size", "1GB",
            "log_checkpoints", "off",
            "log_line_prefix", "%m [%p] %q%u@%d ",
            // The password is 192 random bits: guessing is hopeless without making each login slow.
            "scram_iterations", "1");

    private final ServerFolder folder;
    private final Binaries binaries;
    private final ServerUser user;

    Cluster(ServerFolder folder, Binaries binaries, ServerUser user) {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
    }

    ServerFolder folder() {
        return folder;
    }

    Binaries binaries() {
        return binaries;
    }

    ServerUser user() {
        return user;
    }

    boolean exists() {
        return Files.exists(folder.data().resolve("PG_VERSION"));
    }

    /** Refuses a data directory that another major version made: PostgreSQL can't read it. */
    void checkVersion() {
        try {
            String made = Files.readString(folder.data().resolve("PG_VERSION")).strip();
            if (!made.equals(binaries.majorVersion())) {
                throw ServerFailure.of("The local database in " + folder.root() + " was made by PostgreSQL " + made
                        + ", and this Whimbrel brings PostgreSQL " + binaries.version() + ", which can't read it.\n"
                        + "To keep its data, dump it with the Whimbrel that made it. To start with an empty database, run"
                        + " `whimbrel db:drop`.");
            }
        } catch (IOException e) {
            throw ServerFailure.ofFile("The data directory can't be read", folder.data(), e);
        }
    }

    /** Makes the data directory, whole or not at all. */
    void create(String password) {
        Path temporary = folder.root().resolve("data.new");
        Path passwordFile = folder.root().resolve("password.new");
        try {
            removeLeftovers(temporary, passwordFile);
            if (user.isOther()) {
                PrivateFiles.setPermissions(folder.root(), "rwx--x--x");
            }
            PrivateFiles.createFolder(temporary);
            user.give(temporary);
            PrivateFiles.write(passwordFile, password + "\n");
            user.give(passwordFile);
            Tools.Outcome outcome = Tools.run(user.command(initdb(temporary, passwordFile)));
            if (!outcome.succeeded()) {
                throw ServerFailure.ofOutput(
                        "The database files could not be made in " + folder.root() + ".",
                        "initdb said",
                        outcome.output().strip());
            }
            Files.writeString(
                    temporary.resolve("postgresql.conf"),
                    "\n# Roles made from here on get the usual protection.\nscram_iterations = 4096\n",
                    StandardOpenOption.APPEND);
            Files.move(temporary, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw ServerFailure.ofFile("The database files can't be made", folder.root(), e);
        } finally {
            try {
                removeLeftovers(temporary, passwordFile);
            } catch (IOException e) {
                // The next attempt removes them, or says why it can't.
            }
        }
    }

    private List<String> initdb(Path target, Path passwordFile) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions",
                "--no-sync"));
        SETTINGS.forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return command;
    }

    /** Gives the superuser a new password, without knowing the old one, while the server is stopped. */
    void resetPassword(String password) {
        Tools.Outcome outcome = Tools.run(
                user.command(List.of(
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        folder.data().toString(),
                        "-c",
                        "scram_iterations=1",
                        "postgres")),
                "ALTER ROLE " + SUPERUSER + " PASSWORD '" + password + "'\n");
        if (!outcome.succeeded()) {
            throw ServerFailure.ofOutput(
                    "The password of the local database was lost, and setting a new one failed.",
                    "postgres said",
                    outcome.output().strip());
        }
    }

    private static void removeLeftovers(Path temporary, Path passwordFile) throws IOException {
        Files.deleteIfExists(passwordFile);
        if (Files.exists(temporary)) {
            PrivateFiles.deleteTree(temporary);
        }
    }
}
