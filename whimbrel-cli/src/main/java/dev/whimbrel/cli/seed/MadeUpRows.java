package dev.whimbrel.cli.seed;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.seed.SeedListener;
import dev.whimbrel.seed.Seeder;
import java.util.List;

/** {@code seed --rows}. */
public final class MadeUpRows {

    /** How many rows, of all tables or of one. */
    public static final String ROWS = "--rows";

    /** The seed number. */
    public static final String RANDOM = "--random";

    private MadeUpRows() {}

    /** Writes the rows that the command line asks for. */
    public static Answer write(Invocation invocation) {
        refuseProtected(invocation);
        List<String> wishes = invocation.arguments().values(ROWS);
        Seeder seeder = Seeder.of(invocation.database());
        for (String wish : wishes) {
            add(wish, seeder, wishes);
        }
        invocation.arguments().value(RANDOM).ifPresent(number -> seeder.random(random(number)));
        invocation.historyTables().forEach(seeder::except);
        return new SeededAnswer(seeder.listener(shown(invocation.output())).run());
    }

    private static void add(String wish, Seeder seeder, List<String> wishes) {
        int equals = wish.lastIndexOf('=');
        long number = number(wish, wish.substring(equals + 1));
        if (equals < 0) {
            if (wishes.stream().filter(other -> other.indexOf('=') < 0).count() > 1) {
                throw new UsageException(ROWS + " with a number for all tables can be given once. Name a table: " + ROWS
                        + " users=" + number);
            }
            seeder.rowsOfEach(number);
        } else {
            seeder.rows(wish.substring(0, equals), number);
        }
    }

    private static long number(String wish, String text) {
        try {
            long number = Long.parseLong(text.replace("_", ""));
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(wish, e);
        }
        throw new UsageException(ROWS + " needs a number of at least 1, not " + text + ".");
    }

    private static UsageException notANumber(String wish, NumberFormatException cause) {
        return new UsageException(
                ROWS + " needs a number for all tables, or a table with a number, such as users=1000. It can't be "
                        + wish + ".",
                cause);
    }

    private static long random(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UsageException(RANDOM + " needs a whole number, not " + text + ".", e);
        }
    }

    private static void refuseProtected(Invocation invocation) {
        if (invocation.environment().guarded()) {
            throw new UsageException("Rows that are made up are for development and tests, and the environment "
                    + invocation.environmentName()
                    + " is protected.\nWrite the rows that it needs as a seed: whimbrel seed:generate NAME");
        }
    }

    private static SeedListener shown(Output output) {
        return new SeedListener() {
            @Override
            public void preparing(String activity) {
                output.progress().show(activity, 0, 0);
            }

            @Override
            public void writing(ObjectName table, long written, long total) {
                output.progress().show(SeededAnswer.shown(table), written, total);
            }
        };
    }
}
