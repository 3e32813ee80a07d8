package dev.whimbrel.table.compile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Table classes and what they use, compiled.
 *
 * @param sources by their files, in the order of these
 */
record CompiledTables(Map<Path, TableSource> sources) {

    CompiledTables {
        sources = new TreeMap<>(sources);
    }

    /** The names of all table classes, views and further objects. */
    List<String> found() {
        return sources.values().stream()
                .flatMap(source -> source.found().stream())
                .sorted()
                .toList();
    }

    /** All classes, by their binary names. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new TreeMap<>();
        sources.values().forEach(source -> classes.putAll(source.classes().bytes()));
        return classes;
    }

    /** These, with others in the place of those of the same files. */
    CompiledTables with(CompiledTables newer) {
        Map<Path, TableSource> all = new TreeMap<>(sources);
        all.putAll(newer.sources);
        return new CompiledTables(all);
    }

    /** Those of other files than these. */
    CompiledTables without(Iterable<Path> files) {
        Map<Path, TableSource> rest = new TreeMap<>(sources);
        files.forEach(rest::remove);
        return new CompiledTables(rest);
    }

    /** The files that may become something else when some sources do: those that speak of them. */
    List<Path> usersOf(List<TableSource> changed) {
        List<Path> users = new ArrayList<>();
        sources.forEach((file, source) -> {
            if (changed.stream().anyMatch(source::mentions)) {
                users.add(file);
            }
        });
        return users;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(sources.size());
        for (Map.Entry<Path, TableSource> entry : sources.entrySet()) {
            out.writeUTF(entry.getKey().toString());
            entry.getValue().writeTo(out);
        }
    }

    static CompiledTables readFrom(DataInput in) throws IOException {
        Map<Path, TableSource> sources = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            sources.put(Path.of(in.readUTF()), TableSource.readFrom(in));
        }
        return new CompiledTables(sources);
    }
}
