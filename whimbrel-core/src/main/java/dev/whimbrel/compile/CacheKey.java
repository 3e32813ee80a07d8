package dev.whimbrel.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** All that a result depends on, as one name: texts, files, and always the running JDK. */
public final class CacheKey {

    private final MessageDigest digest;

    /** The JDK, to which more is added. */
    public CacheKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        add(Runtime.version().toString());
        add(System.getProperty("java.vendor", ""));
    }

    /** 64 hexadecimal digits; nothing can be added any more. */
    public String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A text. */
    public void add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            digest.update((byte) (number >>> shift));
        }
    }

    /** A class path. The names, sizes and times of files stand for their content. */
    public void add(ClassPath classPath) {
        classPath.entries().forEach(this::add);
    }

    private void add(Path entry) {
        add(entry.toAbsolutePath().toString());
        if (!Files.exists(entry)) {
            return;
        }
        try {
            Files.walkFileTree(entry, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    add(file.toString());
                    add(attributes.size());
                    add(attributes.lastModifiedTime().toMillis());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            add(e.toString());
        }
    }
}
