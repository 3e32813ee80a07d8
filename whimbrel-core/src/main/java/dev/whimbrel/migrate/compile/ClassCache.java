package dev.whimbrel.migrate.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps compiled classes in a folder, one file for each result. It only saves time: whatever is wrong with it, the classes are
 * compiled again.
 */
final class ClassCache {

    private static final Logger LOG = LoggerFactory.getLogger(ClassCache.class);
    private static final String END = ".classes";
    private static final int KEPT = 8;
    private static final int MAGIC = 0x57484D31;

    private final Path folder;

    ClassCache(Path folder) {
        this.folder = folder;
    }

    /** The classes that are kept under a key; else those that are made now, which are kept from then on. */
    CompiledClasses get(String key, Supplier<CompiledClasses> maker) {
        Path file = folder.resolve(key + END);
        Optional<CompiledClasses> kept = read(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        CompiledClasses made = maker.get();
        keep(file, made);
        return made;
    }

    private static Optional<CompiledClasses> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            CompiledClasses classes = decode(Files.readAllBytes(file));
            touch(file);
            return Optional.of(classes);
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} can't be used and is made again", file, e);
            return Optional.empty();
        }
    }

    private void keep(Path file, CompiledClasses classes) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "unfinished", ".tmp");
            try {
                Files.write(unfinished, encode(classes));
                move(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            removeOldest();
        } catch (IOException | RuntimeException e) {
            LOG.debug("Compiled migrations can't be kept in {}", folder, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void removeOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> oldest = files.filter(file -> file.toString().endsWith(END))
                    .sorted(Comparator.comparing(ClassCache::lastUse).reversed())
                    .skip(KEPT)
                    .toList();
            for (Path file : oldest) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime lastUse(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
    }

    /** A mark, the number of classes, each with name and bytes, and a checksum of all that. */
    private static byte[] encode(CompiledClasses classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(classes.bytes().size());
        for (Map.Entry<String, byte[]> entry : classes.bytes().entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static CompiledClasses decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        DataInputStream end = new DataInputStream(new ByteArrayInputStream(bytes, Math.max(0, bytes.length - 8), 8));
        if (in.readInt() != MAGIC || end.readLong() != checksum(bytes, bytes.length - 8)) {
            throw new IOException("Damaged");
        }
        Map<String, byte[]> classes = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return new CompiledClasses(classes);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
