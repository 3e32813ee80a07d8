package dev.whimbrel.cli.project;

import dev.whimbrel.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A table of the configuration file. Its getters are for keys that {@link #check} found no fault with. */
final class TomlSection {

    private final TomlTable table;
    private final String path;
    private final String file;

    private TomlSection(TomlTable table, String path, String file) {
        this.table = table;
        this.path = path;
        this.file = file;
    }

    /** The whole file. */
    static TomlSection root(TomlTable table, String file) {
        return new TomlSection(table, "", file);
    }

    /** The names of what is in it. */
    List<String> names() {
        return List.copyOf(table.keySet());
    }

    /** A table in it, when it is there and is one. */
    Optional<TomlSection> section(String name) {
        return table.get(List.of(name)) instanceof TomlTable inner
                ? Optional.of(new TomlSection(inner, keyOf(name), file))
                : Optional.empty();
    }

    /** Notes every key that is not among the known ones or has a value of another type. */
    void check(List<Key> known, List<Problem> problems) {
        for (String name : table.keySet()) {
            Optional<Key> key =
                    known.stream().filter(k -> k.name().equals(name)).findFirst();
            if (key.isEmpty()) {
                problems.add(new Problem(locationOf(name), unknown(name, known)));
            } else {
                checkType(key.get(), problems);
            }
        }
    }

    /** Notes every entry that is no table; any name is allowed. */
    void checkTables(List<Problem> problems) {
        for (String name : table.keySet()) {
            checkType(new Key(name, Key.Type.TABLE), problems);
        }
    }

    private void checkType(Key key, List<Problem> problems) {
        Object value = table.get(List.of(key.name()));
        if (value != null && !key.type().fits(value)) {
            problems.add(new Problem(locationOf(key.name()), keyOf(key.name()) + " must be " + key.type() + "."));
        }
    }

    private String unknown(String name, List<Key> known) {
        List<String> names = known.stream().map(Key::name).toList();
        String place = path.isEmpty() ? "" : " in [" + path + "]";
        String proposal = NearestName.proposal(name, names);
        return "There is no key " + name + place + "."
                + (proposal.isEmpty() ? " There are: " + String.join(", ", names) + "." : proposal);
    }

    Optional<Setting> text(Key key) {
        return value(key).map(value -> new Setting(keyOf(key.name()), (String) value, locationOf(key.name())));
    }

    /** The texts of a list, each where it is written; none when there is no list. */
    List<Setting> texts(Key key) {
        List<Setting> texts = new ArrayList<>();
        if (table.get(List.of(key.name())) instanceof TomlArray list) {
            for (int i = 0; i < list.size(); i++) {
                @Nullable TomlPosition position = list.inputPositionOf(i);
                SourceLocation place = new SourceLocation(file, position == null ? 0 : position.line());
                texts.add(new Setting(keyOf(key.name()), list.getString(i), place));
            }
        }
        return texts;
    }

    Optional<Boolean> flag(Key key) {
        return value(key).map(Boolean.class::cast);
    }

    Optional<Long> count(Key key) {
        return value(key).filter(Long.class::isInstance).map(Long.class::cast);
    }

    private Optional<Object> value(Key key) {
        return Optional.ofNullable(table.get(List.of(key.name())));
    }

    String keyOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    SourceLocation locationOf(String name) {
        @Nullable TomlPosition position = table.inputPositionOf(List.of(name));
        return new SourceLocation(file, position == null ? 0 : position.line());
    }

    /**
     * Something wrong in the file.
     *
     * @param location where
     * @param message what, and the cure
     */
    record Problem(SourceLocation location, String message) {

        /** All as one list, to throw them together. */
        static List<Problem> list() {
            return new ArrayList<>();
        }
    }
}
