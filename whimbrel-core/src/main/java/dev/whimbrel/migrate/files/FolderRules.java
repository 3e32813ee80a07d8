package dev.whimbrel.migrate.files;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What besides migrations may lie in a folder of migrations. Only what can't be meant as a migration is passed over: hidden
 * files, backups of editors, what desktops leave behind, and a README.
 */
final class FolderRules {

    /** The only sub-folder: Java classes that the migrations share, and data that they read. */
    static final String SUPPORT = "support";

    private static final Pattern PASSED_OVER = Pattern.compile("\\..*|.*~|#.*#|README(\\.(md|txt|adoc))?");
    private static final Set<String> DESKTOP = Set.of("Thumbs.db", "desktop.ini");
    private static final Set<String> JAVA_DESCRIPTIONS = Set.of("package-info.java");

    private FolderRules() {}

    static boolean passesOver(String fileName) {
        return PASSED_OVER.matcher(fileName).matches() || DESKTOP.contains(fileName);
    }

    /** Whether this Java source is compiled along without being a migration. */
    static boolean describesPackage(String fileName) {
        return JAVA_DESCRIPTIONS.contains(fileName);
    }
}
