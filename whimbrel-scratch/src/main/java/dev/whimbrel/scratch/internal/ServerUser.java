package dev.whimbrel.scratch.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who the server's processes run as. PostgreSQL refuses to run as root, which is what containers make of their users. */
public sealed interface ServerUser {

    /** The command that runs the given one as this user. */
    List<String> command(List<String> command);

    /** Whether files have to change hands, and folders to be open, for this user. */
    default boolean isOther() {
        return false;
    }

    /** Gives a file or an empty folder to this user. */
    default void give(Path path) throws IOException {}

    /**
     * The user to run the server as: the one who runs this JVM; for root the same in a user namespace of its own, where it is
     * root no more; or, where namespaces are forbidden as in most containers, {@code nobody}.
     *
     * @throws WhimbrelException {@code SERVER_FAILED} when root has no way to become somebody else
     */
    static ServerUser find() {
        if (!isRoot()) {
            return new Myself();
        }
        Optional<String> unshare = Tools.find("unshare");
        if (unshare.isPresent()
                && Tools.run(List.of(unshare.get(), "-U", "true")).succeeded()) {
            return new Namespace(unshare.get());
        }
        Optional<List<String>> prefix = Tools.find("runuser")
                .map(runuser -> List.of(runuser, "-u", Nobody.NAME, "--"))
                .filter(candidate -> works(candidate))
                .or(() -> Tools.find("su")
                        .map(su -> List.of(su, "-s", "/bin/sh", Nobody.NAME, "-c", "exec \"$0\" \"$@\"", "--"))
                        .filter(candidate -> works(candidate)));
        return new Nobody(prefix.orElseThrow(() -> new WhimbrelException(
                ErrorCode.SERVER_FAILED,
                "PostgreSQL refuses to run as root, and neither `unshare -U` nor `runuser` nor `su` to the user nobody works"
                        + " here. Run the command as an ordinary user, install util-linux, or use another database with"
                        + " --url.")));
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        return Tools.run(command).succeeded();
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** The user of this JVM. */
    record Myself() implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }
    }

    /**
     * Root in a user namespace without a mapping: files are still root's, but the process sees itself as an unprivileged user.
     *
     * @param unshare the program that makes the namespace
     */
    record Namespace(String unshare) implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            List<String> whole = new ArrayList<>(List.of(unshare, "-U"));
            whole.addAll(command);
            return whole;
        }
    }

    /**
     * The user {@code nobody}, who must own the data directory.
     *
     * @param prefix the program that changes to this user
     */
    record Nobody(List<String> prefix) implements ServerUser {

        static final String NAME = "nobody";

        @Override
        public List<String> command(List<String> command) {
            List<String> whole = new ArrayList<>(prefix);
            whole.addAll(command);
            return whole;
        }

        @Override
        public boolean isOther() {
            return true;
        }

        @Override
        public void give(Path path) throws IOException {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME));
        }

        @Override
        public String toString() {
            return "the user " + NAME;
        }
    }
}
