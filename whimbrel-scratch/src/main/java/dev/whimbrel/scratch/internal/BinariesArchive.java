package dev.whimbrel.scratch.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL for this platform as it comes from Maven Central: a tar archive, packed with xz, in a jar on the class path.
 *
 * @param url where the archive is
 * @param name a folder name that is the same for the same content only: the version as far as the jar's name tells it, and the
 *     checksum that the jar holds
 */
record BinariesArchive(URL url, String name) {

    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+(?:\\.\\d+)?)\\.jar");

    static BinariesArchive find(Platform platform) {
        ClassLoader loader = BinariesArchive.class.getClassLoader();
        for (String archive : platform.archives()) {
            @Nullable URL url = loader == null ? ClassLoader.getSystemResource(archive) : loader.getResource(archive);
            if (url != null) {
                return new BinariesArchive(url, folderName(url));
            }
        }
        throw ServerFailure.of("There is no PostgreSQL for this machine (" + platform.system() + ", "
                + platform.processor() + ") on the class path: add the artifact " + platform.artifact()
                + ", or use another database with --url.");
    }

    private static String folderName(URL url) {
        Matcher version = VERSION.matcher(url.getPath());
        String prefix = "postgres-" + (version.find() ? version.group(1) + "-" : "");
        try {
            if (url.openConnection() instanceof JarURLConnection connection) {
                JarEntry entry = connection.getJarEntry();
                return prefix + String.format(Locale.ROOT, "%08x%x", entry.getCrc(), entry.getSize());
            }
            return prefix + Integer.toHexString(url.toString().hashCode());
        } catch (IOException e) {
            throw ServerFailure.of("The PostgreSQL archive can't be read: " + url, e);
        }
    }

    /** Unpacks everything but the parts that only programmers of C need. */
    void unpack(Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(url.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive has a file outside of its folder: " + entry.getName());
                }
                unpack(entry, path, tar);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, Path path, InputStream content) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile() && !entry.getName().endsWith(".a")) {
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
            boolean program = (entry.getMode() & 0111) != 0 || entry.getName().startsWith("bin/");
            PrivateFiles.setPermissions(path, program ? "rwxr-xr-x" : "rw-r--r--");
        }
    }
}
