package dev.whimbrel.cli;

import dev.whimbrel.testing.GoldenFile;
import java.util.regex.Pattern;

/** What a person sees when commands are run one after the other, as a text to compare with a golden file. */
public final class Transcript {

    private static final Pattern TIME = Pattern.compile(" *\\b\\d+(\\.\\d)? (ms|s)\\b");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");

    private final TestProject project;
    private final String database;
    private final StringBuilder text = new StringBuilder();

    /**
     * A transcript without commands.
     *
     * @param database the database's name, which is written as {@code DATABASE}
     */
    public Transcript(TestProject project, String database) {
        this.project = project;
        this.database = database;
    }

    /** Runs a command line. */
    public Transcript run(String line) {
        TestProject.Result result = project.run(line.split(" "));
        text.append("$ whimbrel ").append(line).append('\n');
        text.append(result.out());
        if (!result.err().isEmpty()) {
            text.append("--- on the standard error\n").append(result.err());
        }
        text.append("--- exit code ").append(result.exitCode()).append("\n\n");
        return this;
    }

    /** Says what happens besides. */
    public Transcript note(String sentence) {
        text.append("# ").append(sentence).append("\n\n");
        return this;
    }

    /** Compares it with a golden file. */
    public void assertMatches(String file) {
        String plain = text.toString()
                .replace(project.directory().toString(), "PROJECT")
                .replaceAll("\\b" + Pattern.quote(database) + "\\b", "DATABASE");
        plain = plain.replaceAll("localhost:\\d+", "localhost:PORT");
        plain = TIME.matcher(plain).replaceAll(" TIME").replaceAll("Applied +Took", "Applied  Took");
        GoldenFile.assertMatches(file, MOMENT.matcher(plain).replaceAll("MOMENT"));
    }
}
