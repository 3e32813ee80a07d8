package dev.whimbrel.migrate.compile;

import dev.whimbrel.migrate.files.JavaSource;
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
import java.util.List;

/** All that the result of a compilation depends on, as one name: the sources, the class path and the JDK. */
final class CacheKey {

    private final MessageDigest digest;

    private CacheKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** 64 hexadecimal digits. */
    static String of(List<JavaSource> sources, ClassPath classPath) {
        CacheKey key = new CacheKey();
        key.add(Runtime.version().toString());
        key.add(System.getProperty("java.vendor", ""));
        for (JavaSource source : sources) {
            key.add(source.path().toString());
            key.add(source.text());
        }
        classPath.entries().forEach(key::add);
        return HexFormat.of().formatHex(key.digest.digest());
    }

    private void add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            digest.update((byte) (number >>> shift));
        }
    }

    /** The names, sizes and times of files stand for their content. */
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
