package dev.whimbrel.table;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.WhimbrelException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.ShopObjects;
import wrong.Broken;

/** How table classes are found. */
class TableClassesTest {

    @TempDir
    private Path folder;

    @Test
    void classesAreFoundByTheirConstant() {
        assertThat(TableClasses.ofClasses(List.of(blog.Users.class, blog.Role.class, blog.Posts.class))
                        .relations())
                .containsExactly(POSTS, USERS);
    }

    @Test
    void objectsAreMadeAnew() {
        assertThat(TableClasses.ofClasses(List.of(ShopObjects.class)).objects())
                .singleElement()
                .isInstanceOf(ShopObjects.class);
    }

    @Test
    void whatCantBeLoadedIsSaidWithItsReason() {
        assertThatThrownBy(() -> TableClasses.ofClasses(List.of(Broken.class)))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining(
                        "wrong.Broken: it can't be loaded: java.lang.IllegalStateException: no luck today");
    }

    @Test
    void aNestedClassIsATableToo() {
        assertThat(TableClasses.ofClasses(List.of(Nested.Houses.class)).relations())
                .containsExactly(Nested.Houses.HOUSES);
        assertThat(Nested.Houses.HOUSES.name().toString()).isEqualTo("public.houses");
    }

    @Test
    void anAnnotatedClassThatWasNotProcessedIsNotPassedOver() throws Exception {
        Path source = folder.resolve("Unprocessed.java");
        Files.writeString(source, """
                @dev.whimbrel.table.DbTable
                public class Unprocessed extends dev.whimbrel.table.Table<String> {}
                """);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(result).isZero();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> unprocessed = loader.loadClass("Unprocessed");
            assertThatThrownBy(() -> TableClasses.ofClasses(List.of(unprocessed)))
                    .isInstanceOf(WhimbrelException.class)
                    .hasMessageContaining("UnprocessedMeta is missing: the annotation processor did not run");
        }
    }

    @Test
    void theClassPathIsSearchedInFolders() throws IOException {
        Path index = Files.createDirectories(folder.resolve(ClassIndex.FOLDER));
        Files.createFile(index.resolve("blog.Users"));
        Files.createFile(index.resolve("shop.ShopObjects"));

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null) {
                    @Override
                    protected Class<?> findClass(String name) throws ClassNotFoundException {
                        return Class.forName(name);
                    }
                }) {
            TableClasses found = TableClasses.onClassPath(loader);

            assertThat(found.relations()).containsExactly(USERS);
            assertThat(found.objects()).hasSize(1);
            assertThat(found.inPackage("blog").objects()).isEmpty();
            assertThat(found.inPackage("blo").relations()).isEmpty();
        }
    }

    @Test
    void theClassPathIsSearchedInJars() throws IOException {
        Path jar = folder.resolve("tables.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(ClassIndex.FOLDER + "/"));
            out.putNextEntry(new JarEntry(ClassIndex.FOLDER + "/blog.Posts"));
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(ClassIndex.names(loader)).containsExactly("blog.Posts");
        }
    }

    @Test
    void theProcessorsOwnIndexNamesTheTablesOfTheTests() {
        assertThat(ClassIndex.names(getClass().getClassLoader()))
                .contains("blog.Users", "shop.ActiveAccounts", "shop.ShopObjects");
    }

    @Test
    void aClassWithoutItsMetaClassSaysThatTheProcessorDidNotRun() {
        Table<String> table = new Table<>() {};
        assertThatThrownBy(table::name)
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("the annotation processor did not run on")
                .hasMessageContaining("annotationProcessorPaths");
    }
}
