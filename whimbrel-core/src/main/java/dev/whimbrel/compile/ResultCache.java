package dev.whimbrel.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps results in a folder, one file for each. It only saves time: whatever is wrong with it, what is asked for is made again.
 */
public final class ResultCache {

    private static final Logger LOG = LoggerFactory.getLogger(ResultCache.class);
    private static final String END = ".classes";
    private static final int KEPT = 8;
    private static final int MAGIC = 0x57484D32;
    private static final int FRAME = Integer.BYTES + Long.BYTES;

    private final Path folder;

    /**
     * A cache.
     *
     * @param folder where results are kept; it is made when it is needed, and may be deleted at any time
     */
    public ResultCache(Path folder) {
        this.folder = folder;
    }

    /**
     * Turns bytes into a result.
     *
     * @param <T> the result
     */
    @FunctionalInterface
    public interface Decoder<T> {
        T decode(DataInput in) throws IOException;
    }

    /** Writes a result. */
    @FunctionalInterface
    public interface Encoder {
        void encode(DataOutput out) throws IOException;
    }

    /** What is kept under a key; empty when there is nothing, or it is damaged. */
    public <T> Optional<T> find(String key, Decoder<T> decoder) {
        Path file = folder.resolve(key + END);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] content = content(Files.readAllBytes(file));
            T found = decoder.decode(new DataInputStream(new ByteArrayInputStream(content)));
            touch(file);
            return Optional.of(found);
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} can't be used and is made again", file, e);
            return Optional.empty();
        }
    }

    /** Keeps a result under a key, in place of what is there. The results that were not used for longest go. */
    public void keep(String key, Encoder encoder) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            encoder.encode(new DataOutputStream(content));
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "unfinished", ".tmp");
            try {
                Files.write(unfinished, framed(content.toByteArray()));
                move(unfinished, folder.resolve(key + END));
            } finally {
                Files.deleteIfExists(unfinished);
            }
            removeOldest();
        } catch (IOException | RuntimeException e) {
            LOG.debug("A result can't be kept in {}", folder, e);
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
                    .sorted(Comparator.comparing(ResultCache::lastUse).reversed())
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

    /** A mark, the content, and a checksum of both. */
    private static byte[] framed(byte[] content) {
        ByteBuffer bytes =
                ByteBuffer.allocate(content.length + FRAME).putInt(MAGIC).put(content);
        return bytes.putLong(checksum(bytes.array(), Integer.BYTES + content.length))
                .array();
    }

    private static byte[] content(byte[] framed) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(framed);
        int end = framed.length - Long.BYTES;
        if (end < Integer.BYTES || bytes.getInt() != MAGIC || bytes.getLong(end) != checksum(framed, end)) {
            throw new IOException("Damaged");
        }
        return Arrays.copyOfRange(framed, Integer.BYTES, end);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
