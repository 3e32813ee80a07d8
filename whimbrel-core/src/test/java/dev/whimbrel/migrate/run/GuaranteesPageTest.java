package dev.whimbrel.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of guarantees, held against the tests that it names. */
class GuaranteesPageTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        assertThat(named()).hasSizeGreaterThan(20).isSubsetOf(testsOfAllModules());
    }

    @Test
    void everyTestOfTheRunnerIsOnThePage() throws IOException {
        assertThat(named()).containsAll(tests(Path.of("src/test/java/dev/whimbrel/migrate/run")));
    }

    private static Set<String> named() throws IOException {
        return TEST.matcher(Files.readString(Path.of("..", "docs", "guarantees.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> testsOfAllModules() throws IOException {
        Set<String> all = tests(Path.of("src/test/java"));
        all.addAll(tests(Path.of("..", "whimbrel-scratch", "src", "test", "java")));
        all.addAll(tests(Path.of("..", "whimbrel-cli", "src", "test", "java")));
        return all;
    }

    private static Set<String> tests(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
