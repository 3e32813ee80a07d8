package dev.whimbrel.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index that belongs to no constraint.
 *
 * @param name its name, unique in the table's namespace
 * @param unique whether a key occurs once
 * @param nullsNotDistinct whether two NULLs count as the same key (PostgreSQL 15)
 * @param method the access method, for example {@code btree} or {@code gin}
 * @param elements its keys, at least one
 * @param include columns carried without being part of the key
 * @param where the condition of a partial index; null for all rows
 * @param storageParameters the {@code WITH} options, for example {@code fillfactor}
 * @param tablespace a tablespace other than the database's own; null for its own
 * @param valid false when a concurrent build failed: the index costs writes and serves no query
 * @param comment its comment; null for none
 */
public record IndexDef(
        String name,
        boolean unique,
        boolean nullsNotDistinct,
        String method,
        List<IndexElement> elements,
        List<String> include,
        @Nullable String where,
        Map<String, String> storageParameters,
        @Nullable String tablespace,
        boolean valid,
        @Nullable String comment) {

    public IndexDef {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
        storageParameters = Collections.unmodifiableSortedMap(new TreeMap<>(storageParameters));
    }

    /** A B-tree index on columns in ascending order. */
    public static IndexDef of(String name, String... columns) {
        List<IndexElement> elements =
                List.of(columns).stream().map(IndexElement::column).toList();
        return new IndexDef(name, false, false, "btree", elements, List.of(), null, Map.of(), null, true, null);
    }

    /** The columns that it lists, keys and carried ones. */
    public List<String> columns() {
        return Stream.concat(
                        elements.stream().flatMap(element -> Stream.ofNullable(element.column())), include.stream())
                .toList();
    }

    /** The columns that it begins with, up to an expression; none for access methods that don't find a row by one value. */
    public List<String> leadingColumns() {
        if (!method.equals("btree") && !method.equals("hash")) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (IndexElement element : elements) {
            String column = element.column();
            if (column == null) {
                break;
            }
            columns.add(column);
        }
        return columns;
    }

    /** This index under another name. */
    public IndexDef withName(String newName) {
        return new IndexDef(
                newName,
                unique,
                nullsNotDistinct,
                method,
                elements,
                include,
                where,
                storageParameters,
                tablespace,
                valid,
                comment);
    }

    /** This index with other keys and carried columns. */
    public IndexDef withKeys(List<IndexElement> newElements, List<String> newInclude) {
        return new IndexDef(
                name,
                unique,
                nullsNotDistinct,
                method,
                newElements,
                newInclude,
                where,
                storageParameters,
                tablespace,
                valid,
                comment);
    }

    /** This index, usable or left over from a failed build. */
    public IndexDef withValid(boolean newValid) {
        return new IndexDef(
                name,
                unique,
                nullsNotDistinct,
                method,
                elements,
                include,
                where,
                storageParameters,
                tablespace,
                newValid,
                comment);
    }

    /** This index with another comment, or none. */
    public IndexDef withComment(@Nullable String newComment) {
        return new IndexDef(
                name,
                unique,
                nullsNotDistinct,
                method,
                elements,
                include,
                where,
                storageParameters,
                tablespace,
                valid,
                newComment);
    }
}
