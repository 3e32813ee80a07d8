package dev.whimbrel.table.compile;

import dev.whimbrel.WhimbrelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compiles again only what has changed since the last time, and what speaks of it: as long as the compiler makes something else of a
 * file than before, the files that name one of its classes are compiled too. It is empty whenever that isn't sure to be right.
 */
final class Recompilation {

    private final TableCompiler compiler;
    private final CompiledTables before;

    Recompilation(TableCompiler compiler, CompiledTables before) {
        this.compiler = compiler;
        this.before = before;
    }

    /**
     * What comes out; empty when everything has to be compiled.
     *
     * @param files the files with table classes
     */
    Optional<CompiledTables> of(Collection<Path> files) throws IOException {
        Optional<Set<Path>> changed = changed(files);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Set<Path> again = withUsers(changed.get());
        CompiledTables result = before;
        while (!again.isEmpty()) {
            if (again.size() > before.sources().size() / 2) {
                return Optional.empty();
            }
            try {
                result = before.with(compiler.compile(again, List.of(), before.without(again)));
            } catch (WhimbrelException e) {
                return Optional.empty(); // The whole says what is wrong, or finds what this did not.
            }
            Set<Path> more = new TreeSet<>(again);
            more.addAll(before.usersOf(other(result, again)));
            if (more.equals(again)) {
                return Optional.of(result);
            }
            again = more;
        }
        return Optional.of(result);
    }

    /** A file that was edited nearly always becomes something else, so that the files that speak of it come at once. */
    private Set<Path> withUsers(Set<Path> changed) {
        Set<Path> all = new TreeSet<>(changed);
        all.addAll(before.usersOf(changed.stream()
                .flatMap(file -> Optional.ofNullable(before.sources().get(file)).stream())
                .toList()));
        return all;
    }

    /** Empty when a file is gone, which others may have used. */
    private Optional<Set<Path>> changed(Collection<Path> files) throws IOException {
        Set<Path> changed = new TreeSet<>();
        for (Path file : files) {
            if (!before.sources().containsKey(file)) {
                changed.add(file);
            }
        }
        for (Map.Entry<Path, TableSource> entry : before.sources().entrySet()) {
            Path file = entry.getKey();
            boolean gone = !Files.exists(file) || (!entry.getValue().found().isEmpty() && !files.contains(file));
            if (gone) {
                return Optional.empty();
            }
            if (!Files.readString(file).equals(entry.getValue().text())) {
                changed.add(file);
            }
        }
        return Optional.of(changed);
    }

    /** The sources that have become something else, or inherit from one that has; also by the names that they had before. */
    private List<TableSource> other(CompiledTables result, Set<Path> compiled) {
        List<TableSource> others = new ArrayList<>();
        for (Path file : compiled) {
            TableSource old = before.sources().get(file);
            TableSource now = result.sources().get(file);
            if (old == null || now == null || !old.classes().isSameAs(now.classes())) {
                Stream.of(Optional.ofNullable(old), Optional.ofNullable(now))
                        .flatMap(Optional::stream)
                        .forEach(others::add);
            }
        }
        for (Path file : compiled) {
            TableSource now = result.sources().get(file);
            if (now != null && !others.contains(now) && others.stream().anyMatch(now::inheritsFrom)) {
                others.add(now);
            }
        }
        return others;
    }
}
