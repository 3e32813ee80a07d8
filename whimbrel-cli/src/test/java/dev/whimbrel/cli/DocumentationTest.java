package dev.whimbrel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.project.ProjectConfiguration;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the documentation shows can be typed, compiled and run. */
class DocumentationTest {

    private static final Map<String, CommandLine> COMMANDS = CommandTree.all().getSubcommands();

    @TempDir
    Path directory;

    static Stream<DocumentationPage> pages() {
        return DocumentationPage.all();
    }

    static Stream<DocumentationPage> pagesWithCommands() {
        return Stream.concat(pages(), Commands.ALL.stream().map(DocumentationTest::examples));
    }

    private static DocumentationPage examples(Command command) {
        String name = command.name().name();
        String help = HelpLayout.text(COMMANDS.get(name), false);
        int examples = help.indexOf("Examples");
        return new DocumentationPage("help " + name, examples < 0 ? "" : help.substring(examples));
    }

    /** A page about table classes shows parts of classes, which are no migrations. */
    static Stream<DocumentationPage> pagesWithMigrations() {
        // Pages of table classes and of queries have tests of their own, beside what they show.
        return pages().filter(page -> page.blocks("java").stream()
                        .noneMatch(block -> block.text().contains("@DbTable")
                                || block.text().contains(".fetch()")
                                || block.text().contains("Seeder.of")))
                .filter(page ->
                        !page.blocks("java").isEmpty() || !page.blocks("sql").isEmpty());
    }

    @Test
    void hasSomethingToTry() {
        assertThat(pagesWithMigrations()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(pages().mapToLong(page -> page.commandLines().size()).sum()).isGreaterThan(30);
        assertThat(pages().mapToLong(page -> page.blocks("toml").size()).sum()).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("pagesWithMigrations")
    void migrationsRunUpDownAndUp(DocumentationPage page) {
        TestProject project = new TestProject(directory).write("whimbrel.toml", "");
        Set<String> files = new HashSet<>();
        for (String language : List.of("sql", "java")) {
            for (DocumentationPage.Block block : page.blocks(language)) {
                String file = block.fileName(files.size() + 1);
                assertThat(files.add(file)).as("%s is written once", file).isTrue();
                project.write("migrations/" + file, block.text());
            }
        }

        try (TestDatabase scratch = TestServer.create()) {
            TestProject.Result result = project.run("verify", "--json", "--scratch", scratch.url());

            assertThat(result.exitCode()).as(result.out()).isZero();
            assertThat((List<?>) result.json().get("migrations"))
                    .hasSameSizeAs(files)
                    .allSatisfy(migration -> assertThat((Map<?, ?>) migration)
                            .extracting("verdict")
                            .isEqualTo("proven"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void configurationsAreRead(DocumentationPage page) throws IOException {
        for (DocumentationPage.Block block : page.blocks("toml")) {
            Path file = Files.writeString(directory.resolve("whimbrel.toml"), block.text());
            ProjectConfiguration configuration = ProjectConfiguration.read(file, page.name());
            Map<String, String> variables = Map.of("DATABASE_URL", "postgres://localhost/shop");

            for (String environment : configuration.environments()) {
                assertThat(configuration
                                .environment(environment, Optional.empty(), variables)
                                .name())
                        .isEqualTo(environment);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void documentsForProgramsAreJson(DocumentationPage page) {
        for (DocumentationPage.Block block : page.blocks("json")) {
            assertThat(JsonReader.read(block.text().strip())).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pagesWithCommands")
    void commandLinesAreUnderstood(DocumentationPage page) {
        for (String line : page.commandLines()) {
            String[] words = line.split("\\s+");
            assertThatCode(() -> CommandTree.of(Set.copyOf(List.of(words))).parseArgs(words))
                    .as("whimbrel %s", line)
                    .doesNotThrowAnyException();
            assertThat(COMMANDS).containsKey(command(words));
        }
    }

    /** The first word that is neither an option nor an option's value. */
    private static String command(String[] words) {
        CommandLine.ParseResult line =
                CommandTree.of(Set.copyOf(List.of(words))).parseArgs(words);
        return line.hasSubcommand() ? line.subcommand().commandSpec().name() : "";
    }

    @Test
    void messagesNameCommandsThatThereAre() {
        List<String> named = DocumentationPage.sources()
                .flatMap(source -> source.commandsInMessages().stream())
                .toList();

        assertThat(named).hasSizeGreaterThan(10).allSatisfy(line -> {
            String[] words = line.split(" ");
            assertThat(COMMANDS).containsKey(words[0]);
            assertThat(COMMANDS.get(words[0]).getCommandSpec().optionsMap().keySet())
                    .containsAll(List.of(words).subList(1, words.length));
        });
    }
}
