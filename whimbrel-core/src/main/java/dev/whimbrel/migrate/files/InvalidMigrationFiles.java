package dev.whimbrel.migrate.files;

import dev.whimbrel.WhimbrelException;
import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong with the files in a folder of migrations, reported together. Its code is that of the first problem. */
public final class InvalidMigrationFiles extends WhimbrelException {

    private static final int MOST_SHOWN = 20;

    private final transient List<FileProblem> problems;

    /**
     * Problems of one place.
     *
     * @param place the folder or list that has them, for the message
     * @param problems at least one
     */
    public InvalidMigrationFiles(String place, List<FileProblem> problems) {
        super(problems.getFirst().code(), message(place, problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, by the name of the file; at least one. */
    public List<FileProblem> problems() {
        return problems;
    }

    private static String message(String place, List<FileProblem> problems) {
        if (problems.size() == 1) {
            return problems.getFirst().message();
        }
        String shown = problems.stream()
                .limit(MOST_SHOWN)
                .map(problem -> "\n  " + problem.message())
                .collect(Collectors.joining());
        int hidden = problems.size() - MOST_SHOWN;
        return problems.size() + " problems in " + place + ":" + shown
                + (hidden > 0 ? "\n  and " + hidden + " more" : "");
    }
}
