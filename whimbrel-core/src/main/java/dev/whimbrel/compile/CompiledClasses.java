package dev.whimbrel.compile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a compiler made.
 *
 * @param bytes class files by the binary names of their classes
 */
public record CompiledClasses(Map<String, byte[]> bytes) {

    public CompiledClasses {
        bytes = new TreeMap<>(bytes);
    }

    /** The binary name of the class with this simple name, whatever its package. */
    public Optional<String> named(String simpleName) {
        return bytes.keySet().stream()
                .filter(name -> name.substring(name.lastIndexOf('.') + 1).equals(simpleName))
                .findFirst();
    }

    /** Whether the compiler made the same, byte by byte. */
    public boolean isSameAs(CompiledClasses other) {
        return bytes.keySet().equals(other.bytes.keySet())
                && bytes.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), other.bytes.get(entry.getKey())));
    }

    /** Writes them: their number, then each with name and bytes. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(bytes.size());
        for (Map.Entry<String, byte[]> entry : bytes.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
    }

    /** Reads what was written. */
    public static CompiledClasses readFrom(DataInput in) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            byte[] content = new byte[in.readInt()];
            in.readFully(content);
            classes.put(name, content);
        }
        return new CompiledClasses(classes);
    }
}
