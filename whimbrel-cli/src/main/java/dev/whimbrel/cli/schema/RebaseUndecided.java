package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.migrate.AvailableMigration;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Nothing was done, because only a person knows which migration nobody else has.
 *
 * @param candidates those that are pending
 */
record RebaseUndecided(List<AvailableMigration> candidates) implements Answer {

    @Override
    public void print(Output output) {
        output.hint("Error " + ErrorCode.UNDECIDED.id()
                + ": Only you know which migration is yours alone: applied nowhere, and in nobody else's branch."
                + " Nothing was done. Run it again with its version:");
        candidates.forEach(each -> output.hint("  " + option(each) + "   " + each.name()));
        output.hint("If yours is applied in your own database, take it back first: whimbrel undo");
    }

    private static String option(AvailableMigration migration) {
        return Rebase.OPTION + "=" + migration.version();
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeArrayPropertyStart("answers");
        candidates.forEach(each -> json.writeString(option(each)));
        json.writeEndArray();
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.ACTION_NEEDED;
    }
}
