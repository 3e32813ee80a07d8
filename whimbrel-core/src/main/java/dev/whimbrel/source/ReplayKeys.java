package dev.whimbrel.source;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.StepSink;
import dev.whimbrel.migrate.builder.Row;
import dev.whimbrel.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names the states through which migrations take an empty database: each by all fingerprints up to there. Of a migration in
 * Java the steps count too, because it may use classes that its fingerprint doesn't know; one whose steps depend on rows ends the
 * states that have a name.
 */
final class ReplayKeys {

    /** Another number whenever the runner would make something else of the same migrations. */
    private static final String FORMAT = "replay 1";

    private static final int DIGITS = 40;
    private static final String NAMESPACE = "public";

    private final List<String> keys = new ArrayList<>();

    private ReplayKeys() {}

    static ReplayKeys of(Dialect dialect, List<AvailableMigration> migrations) {
        ReplayKeys keys = new ReplayKeys();
        String key = hash(FORMAT + " " + dialect.id());
        for (AvailableMigration migration : migrations) {
            Optional<String> content = content(dialect, migration);
            if (content.isEmpty()) {
                break;
            }
            key = hash(key + "\n" + migration.id() + "\n" + content.get());
            keys.keys.add(key);
        }
        return keys;
    }

    private static Optional<String> content(Dialect dialect, AvailableMigration migration) {
        String checksum = migration.checksum().text();
        return checksum.startsWith("sql:")
                ? Optional.of(checksum)
                : steps(dialect, migration).map(steps -> checksum + "\n" + steps);
    }

    private static Optional<String> steps(Dialect dialect, AvailableMigration migration) {
        Steps steps = new Steps();
        try {
            migration.loader().load().run(Direction.UP, ScriptContext.of(dialect, NAMESPACE), steps);
        } catch (WhimbrelException e) {
            return Optional.empty(); // The runner tells it, with its place.
        }
        return steps.dependsOnRows ? Optional.empty() : Optional.of(steps.text.toString());
    }

    private static String hash(String text) {
        String checksum = Checksum.ofText("key", text).text();
        return checksum.substring(checksum.indexOf(':') + 1).substring(0, DIGITS);
    }

    /** The keys of all states, from the last one to the first. */
    List<String> lastFirst() {
        return keys.reversed();
    }

    /** The key of the state after so many migrations; empty when it has none. */
    Optional<String> after(int count) {
        return count > 0 && count <= keys.size() ? Optional.of(keys.get(count - 1)) : Optional.empty();
    }

    private static final class Steps implements StepSink {

        private final StringBuilder text = new StringBuilder();
        private boolean dependsOnRows;

        @Override
        public void accept(Step step) {
            text.append(step.text()).append("\n;\n");
        }

        @Override
        public List<Row> query(String sql, SourceLocation location) {
            dependsOnRows = true;
            return List.of();
        }
    }
}
