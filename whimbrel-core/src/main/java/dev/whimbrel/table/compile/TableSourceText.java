package dev.whimbrel.table.compile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a Java file without compiling it.
 *
 * @param text all that is in it
 */
public record TableSourceText(String text) {

    private static final Pattern ANNOTATED = Pattern.compile("@(dev\\.whimbrel\\.table\\.)?Db(Table|View|Objects)\\b");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    /** Whether something in it has an annotation of table classes. */
    public boolean isAnnotated() {
        return ANNOTATED.matcher(text).find();
    }

    /** The package that it names; empty for none. */
    public Optional<String> packageName() {
        Matcher name = PACKAGE.matcher(text);
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
