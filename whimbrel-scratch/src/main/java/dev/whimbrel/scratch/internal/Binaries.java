package dev.whimbrel.scratch.internal;

import java.nio.file.Path;

/**
 * An unpacked PostgreSQL.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 * @param version its version, for example {@code 18.6}
 * @param windows whether its programs end in {@code .exe}
 */
public record Binaries(Path home, String version, boolean windows) {

    String program(String name) {
        return home.resolve("bin").resolve(windows ? name + ".exe" : name).toString();
    }

    /** The first number of the version, which the data directory must share. */
    String majorVersion() {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }
}
