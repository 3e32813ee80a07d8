package dev.whimbrel.migrate.classpath;

import dev.whimbrel.migrate.Checksum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The fingerprint of a compiled migration. It stands for what a person wrote, in order: the literals of each method, and the
 * calls that are not to Java's own library. The bytes themselves would change with every new compiler, and all migrations
 * would look edited.
 */
final class ClassFingerprint {

    private static final String KIND = "class";

    private ClassFingerprint() {}

    /**
     * A fingerprint.
     *
     * @param name the class's name, which is all there is to go by when its files can't be read
     * @param classFiles the class's own file and those of the classes inside it
     */
    static Checksum of(String name, List<byte[]> classFiles) {
        List<String> methods = new ArrayList<>();
        for (byte[] classFile : classFiles) {
            for (List<String> facts : ClassFile.read(classFile).methods()) {
                methods.add(String.join("\n", facts));
            }
        }
        // Compilers number lambdas in different ways, so the order of methods says nothing.
        Collections.sort(methods);
        return Checksum.ofText(KIND, name + "\n\n" + String.join("\n\n", methods));
    }
}
