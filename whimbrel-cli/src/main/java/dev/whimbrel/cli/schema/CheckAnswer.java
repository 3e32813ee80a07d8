package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.Output;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * How table classes, migrations and a database stand to each other.
 *
 * @param invocation for the next step
 * @param classes the table classes against all migrations; empty for a project without
 * @param database the database against the migrations that are applied to it; empty when it wasn't looked at
 */
record CheckAnswer(Invocation invocation, Optional<ClassCheck> classes, Optional<DatabaseCheck> database)
        implements Answer {

    @Override
    public ExitCode exitCode() {
        boolean fine = classes.map(ClassCheck::isInOrder).orElse(true)
                && database.map(DatabaseCheck::isInOrder).orElse(true);
        return fine ? ExitCode.DONE : ExitCode.ACTION_NEEDED;
    }

    @Override
    public void print(Output output) {
        classes.ifPresent(check -> check.print(output));
        if (database.isPresent() && !classes.map(ClassCheck::isInOrder).orElse(true)) {
            output.report("");
        }
        database.ifPresent(check -> check.print(output));
        classes.ifPresent(check -> check.next(invocation));
        database.ifPresent(check -> check.next(invocation));
    }

    @Override
    public void write(JsonGenerator json) {
        if (classes.isPresent()) {
            json.writeObjectPropertyStart("classes");
            classes.get().write(json);
            json.writeEndObject();
        } else {
            json.writeNullProperty("classes");
        }
        json.writeBooleanProperty("database", database.isPresent());
        database.ifPresent(check -> check.write(json));
    }
}
