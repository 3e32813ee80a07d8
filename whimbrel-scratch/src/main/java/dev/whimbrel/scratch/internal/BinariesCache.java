package dev.whimbrel.scratch.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Unpacks PostgreSQL once for each user and version, into {@code $XDG_CACHE_HOME/whimbrel} or {@code ~/.cache/whimbrel}, or
 * into the project where that can't be written or nothing can be run from it.
 *
 * <p>An archive is unpacked into a folder of its own, tried out, marked, and only then renamed to its final name. So a folder
 * with the final name is whole, and of two processes that unpack at once the second finds the work done.
 */
public final class BinariesCache {

    private static final String MARKER = "whimbrel-version";

    private final List<Path> places;
    private final Platform platform;

    BinariesCache(List<Path> places, Platform platform) {
        this.places = places;
        this.platform = platform;
    }

    /** The cache of this user. The fallback is used when the user's cache folder is of no use. */
    public static BinariesCache ofUser(Path fallback) {
        Platform platform = Platform.current();
        return new BinariesCache(List.of(userCache(System.getenv(), platform), fallback), platform);
    }

    static Path userCache(Map<String, String> environment, Platform platform) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        String localData = environment.getOrDefault("LOCALAPPDATA", "");
        Path base = !xdg.isBlank() && Path.of(xdg).isAbsolute()
                ? Path.of(xdg)
                : platform.windows() && !localData.isBlank()
                        ? Path.of(localData)
                        : Path.of(System.getProperty("user.home", "."), ".cache");
        return base.resolve("whimbrel").toAbsolutePath();
    }

    /**
     * The unpacked binaries.
     *
     * @param user who runs them
     * @param onUnpack called before the archive is unpacked
     */
    public Binaries locate(ServerUser user, Runnable onUnpack) {
        BinariesArchive archive = BinariesArchive.find(platform);
        List<String> refusals = new ArrayList<>();
        for (Path place : places) {
            Path home = place.resolve(archive.name());
            Optional<Binaries> found = unpacked(home);
            if (found.isPresent()
                    && (!user.isOther() || trial(found.get(), user).succeeded())) {
                return found.get();
            }
            if (found.isPresent()) {
                refusals.add(home + ": " + user + " can't run it");
                continue;
            }
            try {
                onUnpack.run();
                return unpack(archive, home, user);
            } catch (IOException e) {
                refusals.add(place + ": " + e);
            }
        }
        throw ServerFailure.of("PostgreSQL can't be unpacked and run from any of these folders:\n  "
                + String.join("\n  ", refusals)
                + "\nSet XDG_CACHE_HOME to a folder where you may write and run programs"
                + (user.isOther() ? ", and which " + user + " may enter." : "."));
    }

    private Optional<Binaries> unpacked(Path home) {
        try {
            return Optional.of(
                    new Binaries(home, Files.readString(home.resolve(MARKER)).strip(), platform.windows()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Binaries unpack(BinariesArchive archive, Path home, ServerUser user) throws IOException {
        Path place = Files.createDirectories(home.toAbsolutePath().getParent());
        removeLeftovers(place);
        Path temporary = place.resolve(archive.name() + ".unpacking-" + PrivateFiles.randomName());
        try {
            archive.unpack(Files.createDirectory(temporary));
            Binaries binaries = new Binaries(temporary, "", platform.windows());
            Tools.Outcome trial = trial(binaries, user);
            if (!trial.succeeded()) {
                throw new IOException(
                        "the unpacked PostgreSQL doesn't run: " + trial.output().strip());
            }
            String version = trial.output().strip();
            Files.writeString(temporary.resolve(MARKER), version.substring(version.lastIndexOf(' ') + 1), UTF_8);
            moveIntoPlace(temporary, home);
        } finally {
            if (Files.exists(temporary)) {
                PrivateFiles.deleteTree(temporary);
            }
        }
        return unpacked(home).orElseThrow(() -> new IOException("the folder vanished: " + home));
    }

    private static void moveIntoPlace(Path temporary, Path home) throws IOException {
        try {
            Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(home.resolve(MARKER))) {
                throw e;
            }
        }
    }

    /** The version, by asking the program: which also shows that it runs here. */
    private static Tools.Outcome trial(Binaries binaries, ServerUser user) {
        return Tools.run(user.command(List.of(binaries.program("postgres"), "--version")));
    }

    private static void removeLeftovers(Path place) throws IOException {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        try (var children = Files.newDirectoryStream(place, "postgres-*.unpacking-*")) {
            for (Path child : children) {
                if (Files.getLastModifiedTime(child).toInstant().isBefore(yesterday)) {
                    PrivateFiles.deleteTree(child);
                }
            }
        }
    }
}
