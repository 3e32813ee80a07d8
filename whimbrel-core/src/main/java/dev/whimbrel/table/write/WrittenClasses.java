package dev.whimbrel.table.write;

import java.util.List;

/**
 * A schema as sources.
 *
 * @param files one for each class, by path in ascending order
 * @param notes what they don't say, as sentences
 */
public record WrittenClasses(List<SourceFile> files, List<String> notes) {
    public WrittenClasses {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
