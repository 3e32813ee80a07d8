package dev.whimbrel.table.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whimbrel.compile.CompiledClasses;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A source file and what was made of it.
 *
 * @param text what is in the file
 * @param classes its classes, and those of what the annotation processor wrote for it
 * @param found the names of the table classes, views and further objects in it
 */
record TableSource(String text, CompiledClasses classes, List<String> found) {

    TableSource {
        found = List.copyOf(found);
    }

    /** Whether it speaks of a class that another source has. */
    boolean mentions(TableSource other) {
        return speaksOf(other, "");
    }

    /** Whether it has a class that inherits from one that another source has. */
    boolean inheritsFrom(TableSource other) {
        return speaksOf(other, "\\b(?:extends|implements)\\b[^{;]*");
    }

    private boolean speaksOf(TableSource other, String before) {
        return other.classes.bytes().keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .filter(name -> name.indexOf('$') < 0)
                .filter(text::contains)
                .anyMatch(name -> Pattern.compile(before + "\\b" + Pattern.quote(name) + "\\b")
                        .matcher(text)
                        .find());
    }

    void writeTo(DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        classes.writeTo(out);
        out.writeInt(found.size());
        for (String name : found) {
            out.writeUTF(name);
        }
    }

    static TableSource readFrom(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        CompiledClasses classes = CompiledClasses.readFrom(in);
        List<String> found = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            found.add(in.readUTF());
        }
        return new TableSource(new String(bytes, UTF_8), classes, found);
    }
}
