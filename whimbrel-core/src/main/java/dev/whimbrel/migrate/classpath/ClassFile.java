package dev.whimbrel.migrate.classpath;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * As much of a class file as a fingerprint needs (The Java Virtual Machine Specification, chapter 4).
 *
 * @param methods of each method, the literals and foreign calls of its code, in order
 */
record ClassFile(List<List<String>> methods) {

    static ClassFile read(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            in.skipNBytes(8); // magic and version
            ConstantPool constants = ConstantPool.read(in);
            in.skipNBytes(6); // access, this and super
            in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
            members(in, constants, new ArrayList<>()); // fields
            List<List<String>> methods = new ArrayList<>();
            members(in, constants, methods);
            return new ClassFile(methods);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void members(DataInputStream in, ConstantPool constants, List<List<String>> code)
            throws IOException {
        for (int member = in.readUnsignedShort(); member > 0; member--) {
            in.skipNBytes(6); // access, name and descriptor
            for (int attribute = in.readUnsignedShort(); attribute > 0; attribute--) {
                String name = constants.text(in.readUnsignedShort());
                byte[] content = in.readNBytes(in.readInt());
                if (name.equals("Code")) {
                    code.add(Instructions.facts(code(content), constants));
                }
            }
        }
    }

    private static byte[] code(byte[] attribute) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(attribute));
        in.skipNBytes(4); // stack and locals
        return in.readNBytes(in.readInt());
    }
}
