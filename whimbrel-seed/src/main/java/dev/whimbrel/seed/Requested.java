package dev.whimbrel.seed;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.NearestWord;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ConstraintDef.ForeignKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which tables get how many rows: those asked for, and the parents that they can't do without. */
final class Requested {

    private static final Set<String> OWN = Set.of(MigratorSettings.MIGRATION_HISTORY, MigratorSettings.SEED_HISTORY);
    private static final long MOST_PARENTS = 1000;
    private static final long FEWEST_PARENTS = 10;

    private final Schema schema;
    private final Server server;
    private final Map<ObjectName, Making> tables = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    private Requested(Schema schema, Server server) {
        this.schema = schema;
        this.server = server;
    }

    /**
     * The tables.
     *
     * @param each for every table; empty when only some are meant
     * @param rows by table, as people write its name
     * @param except tables that are left alone
     */
    static Requested of(Schema schema, Server server, Optional<Long> each, Map<String, Long> rows, Set<String> except) {
        Requested requested = new Requested(schema, server);
        Map<ObjectName, Long> named = new TreeMap<>();
        rows.forEach((name, number) -> named.put(table(schema, name).name(), number));
        Set<ObjectName> left = except.stream()
                .filter(name -> find(schema, name).isPresent())
                .map(name -> table(schema, name).name())
                .collect(Collectors.toSet());
        Map<ObjectName, Long> all = new TreeMap<>();
        each.ifPresent(number -> schema.tables().keySet().stream()
                .filter(name -> !OWN.contains(name.name()) && !left.contains(name))
                .forEach(name -> all.put(name, number)));
        all.putAll(named);
        requested.lock(all.keySet());
        all.forEach((name, number) -> requested.add(name, number, named.containsKey(name)));
        requested.addParents();
        return requested;
    }

    Map<ObjectName, Making> tables() {
        return tables;
    }

    /** Which tables were added, and why. */
    List<String> notes() {
        return notes;
    }

    /**
     * The table of a name, as people write it.
     *
     * @throws WhimbrelException {@code USAGE} when there is none
     */
    static TableDef table(Schema schema, String name) {
        return find(schema, name).orElseThrow(() -> {
            Set<String> known = schema.tables().keySet().stream()
                    .map(table -> name.contains(".") ? table.toString() : table.name())
                    .collect(Collectors.toSet());
            return new WhimbrelException(
                    ErrorCode.USAGE,
                    "There is no table " + name + " in the database." + NearestWord.question(name, known));
        });
    }

    private static Optional<TableDef> find(Schema schema, String name) {
        List<TableDef> found = schema.tables().values().stream()
                .filter(table -> name.equals(table.name().name())
                        || name.equals(
                                table.name().schema() + "." + table.name().name()))
                .toList();
        return found.size() > 1
                ? found.stream()
                        .filter(table -> table.name().schema().equals("public"))
                        .findFirst()
                        .or(() -> {
                            throw new WhimbrelException(
                                    ErrorCode.USAGE,
                                    "There are several tables " + name + ": "
                                            + found.stream()
                                                    .map(table -> table.name().toString())
                                                    .collect(Collectors.joining(", "))
                                            + ".\nName one of them with its schema.");
                        })
                : found.stream().findFirst();
    }

    /** Keeps others from writing what would collide with the new rows. Reading goes on. */
    private void lock(Set<ObjectName> names) {
        if (!names.isEmpty()) {
            String list = names.stream().map(server::name).collect(Collectors.joining(", "));
            server.execute("LOCK TABLE ONLY " + list.replace(", ", ", ONLY ") + " IN SHARE ROW EXCLUSIVE MODE");
        }
    }

    private void add(ObjectName name, long rows, boolean exactly) {
        TableDef table = schema.tables().get(name);
        if (table == null) {
            return;
        }
        long existing = Long.parseLong(server.one("SELECT count(*) FROM " + server.name(name)));
        tables.put(name, new Making(table, rows, exactly, existing));
    }

    private void addParents() {
        Deque<Making> open = new ArrayDeque<>(tables.values());
        Set<ObjectName> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Making making = open.remove();
            for (ForeignKey key : Order.keys(making.table()).toList()) {
                ObjectName parent = key.referencedTable();
                if (!tables.containsKey(parent)
                        && schema.tables().containsKey(parent)
                        && making.rows() > 0
                        && isNeeded(making.table(), key)
                        && seen.add(parent)
                        && !hasRows(parent)) {
                    lock(Set.of(parent));
                    long needed = parents(making, key);
                    add(parent, needed, false);
                    notes.add(parent + " gets " + needed + " rows, because " + making.name()
                            + " refers to it and it had none.");
                    open.add(Objects.requireNonNull(tables.get(parent)));
                }
            }
        }
    }

    private static boolean isNeeded(TableDef table, ForeignKey key) {
        return key.columns().stream()
                .anyMatch(column ->
                        table.column(column).filter(ColumnDef::nullable).isEmpty());
    }

    private boolean hasRows(ObjectName table) {
        return "t".equals(server.one("SELECT EXISTS (SELECT FROM " + server.name(table) + ")"));
    }

    private static long parents(Making child, ForeignKey key) {
        boolean one = child.table().constraints().stream()
                .filter(constraint -> !(constraint instanceof ConstraintDef.ForeignKey))
                .map(ConstraintDef::keyColumns)
                .anyMatch(columns -> !columns.isEmpty() && key.columns().containsAll(columns));
        return one ? child.rows() : Math.clamp(child.rows() / 10, FEWEST_PARENTS, MOST_PARENTS);
    }
}
