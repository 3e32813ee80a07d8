package dev.whimbrel.scratch.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command that starts a server in a session of its own, so that Ctrl-C in the terminal reaches the program that uses the
 * server, and not the server itself.
 *
 * @param words the command
 * @param returnsWhenReady whether the process that is started ends when the server is ready, or is the server
 */
record ServerCommand(List<String> words, boolean returnsWhenReady) {

    /** With {@code setsid} where the system has it; otherwise with the slower {@code pg_ctl}, which does the same. */
    static ServerCommand of(Cluster cluster, int port, List<String> settings) {
        String data = cluster.folder().data().toString();
        Optional<String> setsid = Tools.find("setsid");
        if (setsid.isEmpty()) {
            List<String> words = List.of(
                    cluster.binaries().program("pg_ctl"),
                    "start",
                    "--silent",
                    "--wait",
                    "--timeout=600",
                    "--pgdata=" + data,
                    "--options=-p " + port
                            + settings.stream().map(setting -> " -c " + setting).collect(Collectors.joining()));
            return new ServerCommand(cluster.user().command(words), true);
        }
        List<String> server = new ArrayList<>(
                List.of(cluster.binaries().program("postgres"), "-D", data, "-p", Integer.toString(port)));
        for (String setting : settings) {
            server.add("-c");
            server.add(setting);
        }
        // First in the line: behind su it would fork, and end before the server is ready.
        List<String> words = new ArrayList<>(List.of(setsid.get()));
        words.addAll(cluster.user().command(server));
        return new ServerCommand(words, false);
    }
}
