package dev.whimbrel.cli.project;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.project.TomlSection.Problem;
import dev.whimbrel.migrate.files.FileFailure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** Reads {@code whimbrel.toml} and checks all of it, so that a person sees everything that is wrong at once. */
final class ConfigurationReader {

    private static final int LARGEST = 1_000_000;

    private ConfigurationReader() {}

    static TomlSection read(Path file, String shownAs) {
        TomlParseResult result = parse(file, shownAs);
        if (result.hasErrors()) {
            throw problems(result.errors().stream()
                    .map(error -> new Problem(
                            new SourceLocation(shownAs, error.position().line()), String.valueOf(error.getMessage())))
                    .toList());
        }
        TomlSection root = TomlSection.root(result, shownAs);
        List<Problem> problems = Problem.list();
        root.check(Key.OF_FILE, problems);
        root.section(Key.PROJECT_TABLE.name()).ifPresent(section -> section.check(Key.OF_PROJECT, problems));
        root.section(Key.MIGRATE_TABLE.name()).ifPresent(section -> checkRunner(section, Key.OF_MIGRATE, problems));
        root.section(Key.ENVIRONMENTS_TABLE.name()).ifPresent(environments -> {
            environments.checkTables(problems);
            environments.names().stream()
                    .flatMap(name -> environments.section(name).stream())
                    .forEach(section -> checkRunner(section, Key.OF_ENVIRONMENT, problems));
        });
        if (!problems.isEmpty()) {
            throw problems(problems);
        }
        return root;
    }

    private static void checkRunner(TomlSection section, List<Key> keys, List<Problem> problems) {
        section.check(keys, problems);
        section.count(Key.LOCK_ATTEMPTS)
                .filter(count -> count < 1 || count > 1000)
                .ifPresent(count -> problems.add(new Problem(
                        section.locationOf(Key.LOCK_ATTEMPTS.name()),
                        section.keyOf(Key.LOCK_ATTEMPTS.name()) + " must be from 1 to 1000.")));
    }

    private static TomlParseResult parse(Path file, String shownAs) {
        requireFile(file, shownAs);
        try {
            return Toml.parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new WhimbrelException(
                    ErrorCode.CONFIGURATION, shownAs + " can't be read: it is not written in UTF-8.", e);
        } catch (IOException e) {
            throw new WhimbrelException(
                    ErrorCode.CONFIGURATION, shownAs + " can't be read: " + FileFailure.reason(e) + ".", e);
        }
    }

    private static void requireFile(Path file, String shownAs) {
        String reason = "";
        if (Files.isDirectory(file)) {
            reason = " is a folder. It should be the project's configuration file.";
        } else if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            reason = " is a symbolic link that leads nowhere. Mend it or remove it.";
        } else if (!Files.isRegularFile(file)) {
            reason = " is no ordinary file. It should be the project's configuration file.";
        } else if (file.toFile().length() > LARGEST) {
            reason = " has more than a million bytes, which can't be a configuration.";
        }
        if (!reason.isEmpty()) {
            throw new WhimbrelException(ErrorCode.CONFIGURATION, shownAs + reason);
        }
    }

    private static WhimbrelException problems(List<Problem> problems) {
        Problem first = problems.get(0);
        String others = problems.stream()
                .skip(1)
                .map(problem -> "\n" + problem.location() + ": " + problem.message())
                .collect(Collectors.joining());
        return new WhimbrelException(ErrorCode.CONFIGURATION, first.message() + others, first.location(), null);
    }
}
