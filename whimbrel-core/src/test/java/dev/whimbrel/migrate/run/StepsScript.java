package dev.whimbrel.migrate.run;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationOptions;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.StepSink;
import dev.whimbrel.plan.Step;
import dev.whimbrel.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;

/**
 * A migration as steps, for what SQL files can't say. As text, sections are separated by lines of dashes; each is SQL, or a
 * backfill such as {@code BACKFILL users | name = lower(name) | name <> '' | 1000}.
 */
record StepsScript(List<String> sections) implements MigrationScript {

    static StepsScript parse(String text) {
        return new StepsScript(List.of(text.split("\n---+\n")));
    }

    @Override
    public boolean has(Direction direction) {
        return direction == Direction.UP;
    }

    @Override
    public MigrationOptions options(Direction direction) {
        return MigrationOptions.DEFAULTS;
    }

    @Override
    public void run(Direction direction, ScriptContext context, StepSink sink) {
        steps(context).forEach(sink::accept);
    }

    private List<Step> steps(ScriptContext context) {
        List<Step> steps = new ArrayList<>();
        for (String section : sections) {
            if (section.startsWith("BACKFILL ")) {
                steps.add(backfill(section.substring(9).split("\\|"), context));
            } else {
                context.splitter()
                        .split(section, "steps", 1)
                        .forEach(s ->
                                steps.add(new Step.Statement(s.sql(), s.traits(), s.location(), null, s.copyData())));
            }
        }
        return steps;
    }

    private static Step.Backfill backfill(String[] parts, ScriptContext context) {
        String[] assignment = parts[1].split("=", 2);
        String where = parts[2].strip();
        return new Step.Backfill(
                new ObjectName(context.defaultNamespace(), parts[0].strip()),
                List.of(new Step.Assignment(assignment[0].strip(), assignment[1].strip())),
                where.isEmpty() ? null : where,
                Integer.parseInt(parts[3].strip()),
                new SourceLocation("steps", 1));
    }
}
