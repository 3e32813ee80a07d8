package dev.whimbrel.source;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A schema as its author wrote it, by fingerprints.
 *
 * @param tables of each table with its columns, constraints and indexes
 * @param others of everything else
 */
record DeclaredParts(Map<ObjectName, String> tables, String others) {

    /** When more have changed, making everything anew takes hardly longer. */
    private static final int MOST = 100;

    static DeclaredParts of(SchemaGraph graph) {
        PartsDigest digest = new PartsDigest();
        Schema schema = graph.schema();
        Map<ObjectName, String> tables = new TreeMap<>();
        schema.tables().forEach((name, table) -> tables.put(name, digest.of(table)));
        List<Object> others = new ArrayList<>(List.of(
                schema.namespaces(),
                schema.extensions(),
                schema.enums(),
                schema.sequences(),
                schema.views(),
                schema.opaque()));
        others.addAll(graph.dependencies().all().stream()
                .map(dependency -> digest.of(dependency))
                .sorted()
                .toList());
        return new DeclaredParts(tables, digest.of(others));
    }

    /** Of the tables these only. */
    DeclaredParts only(Set<ObjectName> some) {
        Map<ObjectName, String> fewer = new TreeMap<>(tables);
        fewer.keySet().retainAll(some);
        return new DeclaredParts(fewer, others);
    }

    /**
     * Which tables are to be made anew in a database that has those of another schema, and more.
     *
     * @param there the database's tables
     * @return those that the other schema has otherwise or hasn't; empty when something else differs, or too many do
     */
    Optional<Set<ObjectName>> tablesOtherThanIn(DeclaredParts before, Set<ObjectName> there) {
        Set<ObjectName> changed = new TreeSet<>(tables.keySet());
        changed.addAll(there);
        changed.removeIf(name -> tables.containsKey(name) && tables.get(name).equals(before.tables.get(name)));
        return others.equals(before.others) && changed.size() <= MOST ? Optional.of(changed) : Optional.empty();
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeUTF(others);
        out.writeInt(tables.size());
        for (Map.Entry<ObjectName, String> table : tables.entrySet()) {
            out.writeUTF(table.getKey().schema());
            out.writeUTF(table.getKey().name());
            out.writeUTF(table.getValue());
        }
    }

    static DeclaredParts readFrom(DataInput in) throws IOException {
        String others = in.readUTF();
        Map<ObjectName, String> tables = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            tables.put(new ObjectName(in.readUTF(), in.readUTF()), in.readUTF());
        }
        return new DeclaredParts(tables, others);
    }
}
