package dev.whimbrel.table.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.processor.TableProcessor;
import dev.whimbrel.table.DeclaredSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what has changed is compiled again, and what comes out is what a compiler without memory makes. */
class TableSourcesTest {

    private static final List<String> LENGTHS = List.of("100", "200");

    @TempDir
    Path directory;

    private final AtomicInteger compilations = new AtomicInteger();
    private Path sources;
    private TableSources cached;

    @BeforeEach
    void write() throws IOException {
        sources = directory.resolve("src");
        Files.createDirectories(sources.resolve("shop"));
        cached = TableSources.cached(List.of(), this::processors, directory.resolve("kept"));
        limits(LENGTHS.get(0));
        write("Mood", "public enum Mood { GOOD, BAD }");
        write("Named", """
                public abstract class Named<R> extends Table<R> {
                    public final Required<String> name = varchar(Limits.NAME);
                }
                """);
        users("text()");
        write("Posts", """
                @DbTable
                public final class Posts extends Named<Post> {
                    public static final Posts POSTS = new Posts();
                    public final Generated<Long> id = bigint().identity().primaryKey();
                    public final Required<String> author = text().references(() -> Users.USERS.id);
                    public final Required<Mood> mood = enumeration(Mood.class);
                    private Posts() {}
                }
                """);
        write("Tags", """
                @DbTable
                public final class Tags extends Table<Tag> {
                    public static final Tags TAGS = new Tags();
                    public final Required<String> id = varchar(Limits.NAME).primaryKey();
                    private Tags() {}
                }
                """);
        for (int i = 0; i < 6; i++) {
            write("Others" + i, """
                    @DbTable
                    public final class Others%1$d extends Table<Other%1$d> {
                        public static final Others%1$d OTHERS = new Others%1$d();
                        public final Required<String> id = text().primaryKey();
                        private Others%1$d() {}
                    }
                    """.formatted(i));
        }
    }

    private List<Processor> processors() {
        compilations.incrementAndGet();
        return List.of(new TableProcessor());
    }

    private void limits(String length) {
        write("Limits", "public final class Limits { public static final int NAME = " + length + "; }");
    }

    private void users(String id) {
        write("Users", """
                @DbTable
                public final class Users extends Table<User> {
                    public static final Users USERS = new Users();
                    public final Required<%s> id = %s.primaryKey();
                    private Users() {}
                }
                """.formatted(id.startsWith("text") ? "String" : "Long", id));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(
                    sources.resolve("shop").resolve(name + ".java"),
                    "package shop;\nimport dev.whimbrel.table.*;\n" + text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What comes out with a memory, after it was compared with what comes out without. */
    private String schema() {
        String kept = schema(cached);
        assertThat(kept).isEqualTo(schema(TableSources.of(List.of(), () -> List.of(new TableProcessor()))));
        return kept;
    }

    private String schema(TableSources tables) {
        try {
            return DeclaredSchema.of(tables.in(sources), new PostgresDialect())
                    .schema()
                    .toString();
        } catch (WhimbrelException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private int compilationsOf(Runnable change) {
        schema();
        change.run();
        compilations.set(0);
        schema();
        return compilations.get();
    }

    @Test
    void nothingIsCompiledWhenNothingHasChanged() {
        assertThat(compilationsOf(() -> {})).isZero();
    }

    @Test
    void aChangedTableIsCompiledWithWhatSpeaksOfIt() {
        assertThat(compilationsOf(() -> write("Tags", """
                @DbTable
                public final class Tags extends Table<Tag> {
                    public static final Tags TAGS = new Tags();
                    public final Required<String> id = text().primaryKey();
                    public final Required<Mood> mood = enumeration(Mood.class);
                    private Tags() {}
                }
                """))).isEqualTo(1);
        assertThat(schema()).contains("name=tags", "mood");
    }

    @Test
    void aConstantThatIsCopiedIntoOtherClassesIsNoticed() {
        schema();
        limits(LENGTHS.get(1));

        assertThat(schema()).contains("length=200").doesNotContain("length=100");
    }

    @Test
    void aTableThatNoLongerFitsWhatSpeaksOfItIsAnErrorInTheCompilersWords() {
        schema();
        users("bigint()");

        assertThat(schema()).contains("The table classes don't compile", "Posts.java");

        users("text()");
        assertThat(schema()).contains("name=posts");
    }

    @Test
    void aBaseClassReachesThroughWhatInheritsFromIt() {
        schema();
        write("Named", """
                public abstract class Named<R> extends Table<R> {
                    public final Required<String> name = text();
                    public final Nullable<String> title = text().nullable();
                }
                """);

        assertThat(schema()).contains("name=title");
    }

    @Test
    void anEnumOfAColumnIsNoticed() {
        schema();
        write("Mood", "public enum Mood { GOOD, BAD, UGLY }");

        assertThat(schema()).contains("ugly");
    }

    @Test
    void tablesComeAndGo() throws IOException {
        schema();
        write("Notes", """
                @DbTable
                public final class Notes extends Table<Note> {
                    public static final Notes NOTES = new Notes();
                    public final Required<String> id = text().references(() -> Users.USERS.id).primaryKey();
                    private Notes() {}
                }
                """);
        assertThat(schema()).contains("name=notes");

        Files.delete(sources.resolve("shop/Notes.java"));
        assertThat(schema()).doesNotContain("name=notes");
    }

    @Test
    void aTableThatIsNoTableAnyMoreGoes() {
        schema();
        write("Tags", "final class Tags {}");

        assertThat(schema()).doesNotContain("name=tags");
    }

    @Test
    void damagedResultsAreMadeAgain() throws IOException {
        schema();
        try (var kept = Files.list(directory.resolve("kept"))) {
            for (Path file : kept.toList()) {
                Files.writeString(file, "nonsense");
            }
        }

        assertThat(schema()).contains("name=posts");
    }

    @Test
    void aFolderWithoutTableClassesIsAnError() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("empty"));

        assertThatThrownBy(() -> cached.in(empty)).hasMessageContaining("There is no table class in " + empty);
    }
}
