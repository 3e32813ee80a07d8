package dev.whimbrel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, with what of it can be tried.
 *
 * @param name the file below the project's root
 * @param text its text
 */
record DocumentationPage(String name, String text) {

    private static final Path ROOT = Path.of("..");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern COMMAND = Pattern.compile("(?:^|<\\()(?:\\./)?whimbrel ([^|#)]*)");
    private static final Pattern IN_PROGRAM =
            Pattern.compile("(?:`|\\(|: )whimbrel ((?:[a-z]+:)*[a-z]+(?: --[a-z-]+)*)");

    /** All pages. The architecture is left out: it also describes what is not built yet. */
    static Stream<DocumentationPage> all() {
        return Stream.of(
                        "README.md",
                        "CONTRIBUTING.md",
                        "CHANGELOG.md",
                        "docs",
                        "examples/blog/README.md",
                        "benchmarks/README.md")
                .flatMap(place -> files(ROOT.resolve(place), ".md"))
                .filter(file -> !file.endsWith("architecture.md"))
                .map(DocumentationPage::read);
    }

    /** The sources of the published modules, whose messages name commands too. */
    static Stream<DocumentationPage> sources() {
        return Stream.of(
                        "whimbrel-core/src/main/java",
                        "whimbrel-scratch/src/main/java",
                        "whimbrel-seed/src/main/java",
                        "whimbrel-cli/src/main/java")
                .flatMap(place -> files(ROOT.resolve(place), ".java"))
                .map(DocumentationPage::read);
    }

    private static Stream<Path> files(Path place, String end) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentationPage read(Path file) {
        try {
            return new DocumentationPage(ROOT.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fenced blocks of a language. */
    List<Block> blocks(String language) {
        return FENCED.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> new Block(block.group(2), text.substring(0, block.start())))
                .toList();
    }

    /** The command lines of this program: in blocks, indented, and in the middle of a sentence. */
    List<String> commandLines() {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> addCommand(line.strip(), lines));
        Matcher spans = INLINE.matcher(text);
        while (spans.find()) {
            addCommand(spans.group(1), lines);
        }
        return lines;
    }

    private static void addCommand(String code, List<String> lines) {
        Matcher command = COMMAND.matcher(code);
        if (command.find()) {
            lines.add(command.group(1).strip());
        }
    }

    /** What messages of a program tell people to type: a command and options, without values. */
    List<String> commandsInMessages() {
        return text.lines()
                .filter(line -> line.contains("\""))
                .flatMap(line -> IN_PROGRAM.matcher(line).results())
                .map(found -> found.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * A fenced block.
     *
     * @param text what is in it
     * @param before the page up to it
     */
    record Block(String text, String before) {

        private static final Pattern CLASS = Pattern.compile("class (M\\d{14}_\\w+)");
        private static final Pattern FILE = Pattern.compile("`(\\d{14}-[a-z0-9-]+\\.sql)`:\\s*$");

        /** The name of a migration's file: its class's, or what the page calls it, or else one of its own. */
        String fileName(int number) {
            Matcher type = CLASS.matcher(text);
            Matcher file = FILE.matcher(before);
            if (type.find()) {
                return type.group(1) + ".java";
            }
            return file.find() ? file.group(1) : String.format("20260101%06d-snippet.sql", number);
        }
    }
}
