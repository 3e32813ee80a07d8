package dev.whimbrel.scratch.internal;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All leases of a server. Whether the holder of one lives is asked by trying to lock its file; except those of this JVM, whose
 * locks would be freed by that very question (POSIX locks belong to the process, and end when it closes any channel to the
 * file). They are known by the JVM's own name, a system property so that it is one for all class loaders.
 */
final class Leases {

    static final String SUFFIX = ".lease";

    private static final String JVM_PROPERTY = "dev.whimbrel.scratch.jvm";
    private static final AtomicLong COUNTER = new AtomicLong();

    private final Path folder;

    Leases(Path folder) {
        this.folder = folder;
    }

    Lease create() {
        return Lease.create(
                folder, jvmName() + "-" + PrivateFiles.randomName().substring(0, 4) + COUNTER.incrementAndGet());
    }

    /** How many users there are. */
    int countLiving() {
        return (int) files().stream().filter(file -> !isDead(file)).count();
    }

    /** How many users died without leaving. */
    int countDead() {
        return (int) files().stream().filter(Leases::isDead).count();
    }

    /** Removes the leases of the dead, except those that list scratch databases, which are returned. */
    List<Path> sweep() {
        List<Path> withScratchDatabases = new ArrayList<>();
        for (Path file : files()) {
            if (isDead(file)) {
                if (scratchDatabases(file).isEmpty()) {
                    delete(file);
                } else {
                    withScratchDatabases.add(file);
                }
            }
        }
        return withScratchDatabases;
    }

    static List<String> scratchDatabases(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw ServerFailure.ofFile("An old lease of the embedded database can't be removed", file, e);
        }
    }

    private static boolean isDead(Path file) {
        if (String.valueOf(file.getFileName()).startsWith(jvmName())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, READ, WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw ServerFailure.ofFile("A lease of the embedded database can't be read", file, e);
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (var found = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            found.forEach(files::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw ServerFailure.ofFile("The leases of the embedded database can't be read", folder, e);
        }
        return files;
    }

    private static String jvmName() {
        synchronized (JVM_PROPERTY.intern()) {
            String name = System.getProperty(JVM_PROPERTY);
            if (name == null) {
                name = ProcessHandle.current().pid() + "-" + PrivateFiles.randomName();
                System.setProperty(JVM_PROPERTY, name);
            }
            return name;
        }
    }
}
