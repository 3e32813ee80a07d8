package dev.whimbrel.migrate.classpath;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;

/** The constants of a class file (JVM Specification 4.4). */
final class ConstantPool {

    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private final Object[] values;

    private ConstantPool(Object[] values) {
        this.values = values;
    }

    /** A constant that names one other. */
    private record Link(int tag, int index) {}

    /** A constant that names two others: a member of a class, or a name with its descriptor. */
    private record Pair(int first, int second) {}

    static ConstantPool read(DataInputStream in) throws IOException {
        Object[] values = new Object[in.readUnsignedShort()];
        for (int i = 1; i < values.length; i++) {
            int tag = in.readUnsignedByte();
            values[i] = value(tag, in);
            if (tag == LONG || tag == DOUBLE) {
                i++; // these take two places
            }
        }
        return new ConstantPool(values);
    }

    private static Object value(int tag, DataInputStream in) throws IOException {
        return switch (tag) {
            case UTF8 -> in.readUTF();
            case INTEGER -> in.readInt();
            case FLOAT -> in.readFloat();
            case LONG -> in.readLong();
            case DOUBLE -> in.readDouble();
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> new Link(tag, in.readUnsignedShort());
            case METHOD_HANDLE -> new Pair(in.readUnsignedByte(), in.readUnsignedShort());
            default -> new Pair(in.readUnsignedShort(), in.readUnsignedShort());
        };
    }

    /** A name. */
    String text(int index) {
        return (String) values[index];
    }

    /** A literal as text; empty for a constant that is none. */
    Optional<String> literal(int index) {
        return switch (values[index]) {
            case Link link -> link.tag() == METHOD_TYPE ? Optional.empty() : ofUser(text(link.index()), link.tag());
            case Pair handle -> Optional.empty();
            case Object number -> Optional.of(number.toString());
        };
    }

    private static Optional<String> ofUser(String text, int tag) {
        return tag == STRING
                ? Optional.of("\"" + text + "\"")
                : Optional.of(text).filter(name -> !isJava(name));
    }

    /** A member as {@code owner.name}; empty when it belongs to Java's own library. */
    Optional<String> member(int index) {
        Pair member = (Pair) values[index];
        String owner = text(((Link) values[member.first()]).index());
        String name = text(((Pair) values[member.second()]).first());
        return isJava(owner) ? Optional.empty() : Optional.of(owner + "." + name);
    }

    private static boolean isJava(String className) {
        return className.startsWith("java/") || className.startsWith("[");
    }
}
