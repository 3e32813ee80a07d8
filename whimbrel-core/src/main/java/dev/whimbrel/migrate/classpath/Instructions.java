package dev.whimbrel.migrate.classpath;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the code of a method (JVM Specification, chapter 6). */
final class Instructions {

    private static final int BIPUSH = 16;
    private static final int SIPUSH = 17;
    private static final int LDC = 18;
    private static final int LDC2_W = 20;
    private static final int IINC = 132;
    private static final int TABLESWITCH = 170;
    private static final int LOOKUPSWITCH = 171;
    private static final int GETSTATIC = 178;
    private static final int INVOKEINTERFACE = 185;
    private static final int WIDE = 196;

    /** One letter for each value that operations 1 to 15 push: null, -1 to 5, and some of the longer types. */
    private static final String SMALL = "-nm012345LMfghde";

    /** How many bytes follow each operation, from 0 to 201; for those that vary it is computed. */
    private static final String OPERANDS = "0".repeat(16) // small constants
            + "12122" // other constants
            + "1".repeat(5) + "0".repeat(28) // loads
            + "1".repeat(5) + "0".repeat(28) // stores
            + "0".repeat(45) // stack and arithmetic
            + "2" + "0".repeat(20) // iinc, conversions, comparisons
            + "2".repeat(16) // branches
            + "1" + "??" // ret, switches
            + "0".repeat(6) // returns
            + "2222" + "222" + "44" // fields, calls, calls of interfaces and dynamic calls
            + "212" + "00" + "22" + "00" // objects, arrays, throw, casts, monitors
            + "?" + "3" + "22" + "44"; // wide, arrays of arrays, branches

    private final ByteBuffer code;
    private final ConstantPool constants;
    private final List<String> facts = new ArrayList<>();

    private Instructions(byte[] code, ConstantPool constants) {
        this.code = ByteBuffer.wrap(code);
        this.constants = constants;
    }

    /** The literals and the calls that are not to Java's own library, in the order of the code. */
    static List<String> facts(byte[] code, ConstantPool constants) {
        Instructions instructions = new Instructions(code, constants);
        while (instructions.code.hasRemaining()) {
            instructions.read();
        }
        return instructions.facts;
    }

    private void read() {
        int start = code.position();
        int operation = code.get() & 0xFF;
        note(operation).ifPresent(facts::add);
        code.position(start + 1 + operands(operation, start));
    }

    private Optional<String> note(int operation) {
        int next = code.position();
        if (operation > 0 && operation < BIPUSH) {
            return Optional.of("small " + SMALL.charAt(operation));
        }
        if (operation == BIPUSH) {
            return Optional.of(String.valueOf(code.get(next)));
        }
        if (operation == SIPUSH) {
            return Optional.of(String.valueOf(code.getShort(next)));
        }
        if (operation >= LDC && operation <= LDC2_W) {
            return constants.literal(operation == LDC ? code.get(next) & 0xFF : code.getChar(next));
        }
        if (operation >= GETSTATIC && operation <= INVOKEINTERFACE) {
            return constants.member(code.getChar(next));
        }
        return Optional.empty();
    }

    private int operands(int operation, int start) {
        // The operands of switches start at a multiple of four.
        int aligned = (start + 4) & ~3;
        return switch (operation) {
            case TABLESWITCH ->
                aligned + 12 + 4 * (code.getInt(aligned + 8) - code.getInt(aligned + 4) + 1) - start - 1;
            case LOOKUPSWITCH -> aligned + 8 + 8 * code.getInt(aligned + 4) - start - 1;
            case WIDE -> (code.get(start + 1) & 0xFF) == IINC ? 5 : 3;
            default -> OPERANDS.charAt(operation) - '0';
        };
    }
}
