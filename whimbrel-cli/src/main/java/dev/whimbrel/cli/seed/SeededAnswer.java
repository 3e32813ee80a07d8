package dev.whimbrel.cli.seed;

import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Durations;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.cli.output.Table;
import dev.whimbrel.cli.output.Table.Cell;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.seed.Seeded;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * The rows that were made up.
 *
 * @param seeded how many, and where
 */
record SeededAnswer(Seeded seeded) implements Answer {

    @Override
    public void print(Output output) {
        if (seeded.rows().isEmpty()) {
            output.report("Nothing to do: there are no tables.");
            return;
        }
        Table table = Table.of("Table", "Rows");
        seeded.rows().forEach((name, rows) -> table.row(Cell.of(shown(name)), Cell.number(number(rows))));
        table.lines(output.style()).forEach(output::report);
        seeded.notes().forEach(output::note);
        output.report("");
        output.report("Wrote " + number(seeded.total()) + " made-up rows in " + Durations.text(seeded.duration())
                + ", by the random number " + seeded.random() + ".");
    }

    /** A table as people name it. */
    static String shown(ObjectName table) {
        return table.schema().equals("public") ? table.name() : table.toString();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeNumberProperty("random", seeded.random());
        json.writeArrayPropertyStart("tables");
        seeded.rows().forEach((name, rows) -> {
            json.writeStartObject();
            json.writeStringProperty("schema", name.schema());
            json.writeStringProperty("table", name.name());
            json.writeNumberProperty("rows", rows);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeNumberProperty("rows", seeded.total());
        json.writeArrayPropertyStart("notes");
        seeded.notes().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("durationMillis", seeded.duration().toMillis());
    }
}
