package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.generate.Clash;
import dev.whimbrel.generate.Lineage;
import dev.whimbrel.generate.Route;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.schema.change.Change;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** How the migrations stand to the table classes. */
sealed interface ClassCheck {

    /** Whether {@code generate} would find nothing. */
    boolean isInOrder();

    /** Tells it. */
    void print(Output output);

    /** Proposes what mends it. */
    void next(Invocation invocation);

    /** Writes the members of an object. */
    void write(JsonGenerator json);

    /**
     * They could be compared.
     *
     * @param route what {@code generate} would write
     * @param newest the newest of several migrations that were generated at once
     * @param unknown those that its author didn't know
     */
    record Compared(Route route, Optional<AvailableMigration> newest, List<AvailableMigration> unknown)
            implements ClassCheck {

        /**
         * Compares.
         *
         * @param lineage all migrations
         * @param pending those that may be written anew
         */
        static Compared of(Route route, Lineage lineage, List<AvailableMigration> pending) {
            Optional<AvailableMigration> newest = route.isNone()
                    ? Optional.empty()
                    : pending.reversed().stream()
                            .filter(each -> !lineage.unknownTo(each).isEmpty())
                            .findFirst();
            return new Compared(route, newest, newest.map(lineage::unknownTo).orElse(List.of()));
        }

        @Override
        public boolean isInOrder() {
            return route.isNone();
        }

        @Override
        public void print(Output output) {
            new RouteText(route, Runners.dialect().renderer("")).beside().forEach(output::note);
            if (isInOrder()) {
                output.report("The migrations make what the table classes say.");
                return;
            }
            for (Change change : route.up()) {
                output.line(output.style().bad(Drift.state(change)) + " in the migrations: " + DiffText.object(change));
            }
            output.report("");
            output.report("The migrations don't make what the table classes say: "
                    + route.up().size() + (route.up().size() == 1 ? " change is" : " changes are")
                    + " to be generated.");
            newest.ifPresent(each -> output.report(
                    each.id() + " was generated at once with " + names(unknown) + ": neither knew of the other."));
        }

        @Override
        public void next(Invocation invocation) {
            if (!isInOrder()) {
                invocation.next("generate", "writes the migration that is missing");
                newest.ifPresent(each -> invocation.next(
                        "generate --rebase=" + each.version(), "or writes " + each.name() + " anew, after the others"));
            }
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeArrayPropertyStart("changes");
            route.up().forEach(change -> json.writeString(change.describe()));
            json.writeEndArray();
            json.writeBooleanProperty("decided", route.isDecided());
            if (newest.isPresent()) {
                writeClash(newest.get(), unknown, "They were generated at once.", json);
            } else {
                json.writeNullProperty("clash");
            }
        }
    }

    /**
     * The migrations can't be applied one after the other.
     *
     * @param clash why
     */
    record Unreadable(Clash clash) implements ClassCheck {

        private String message() {
            return String.valueOf(clash.failure().getMessage());
        }

        @Override
        public boolean isInOrder() {
            return false;
        }

        @Override
        public void print(Output output) {
            output.line(output.style().bad("clash") + " migration "
                    + clash.failing().id()
                    + clash.rival().map(rival -> " after " + rival.id()).orElse(""));
            output.line("  " + message().strip().replace("\n", "\n  "));
            output.report("");
            output.report(clash.rival()
                    .map(rival -> "The migrations can't be applied one after the other: without " + rival.id() + ", "
                            + clash.failing().id() + " can be. They were made at once, or the same was done twice.")
                    .orElse("The migrations can't be applied one after the other."));
        }

        @Override
        public void next(Invocation invocation) {
            if (clash.rival().isPresent()) {
                invocation.next("generate --rebase", "writes the one of them anew that nobody has applied yet");
            }
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeArrayPropertyStart("changes");
            json.writeEndArray();
            json.writeBooleanProperty("decided", false);
            writeClash(clash.failing(), clash.rival().stream().toList(), message(), json);
        }
    }

    private static String names(List<AvailableMigration> migrations) {
        return String.join(
                ", ", migrations.stream().map(each -> each.id().toString()).toList());
    }

    private static void writeClash(
            AvailableMigration failing, List<AvailableMigration> others, String message, JsonGenerator json) {
        json.writeObjectPropertyStart("clash");
        json.writeStringProperty("migration", failing.id().toString());
        json.writeArrayPropertyStart("with");
        others.forEach(other -> json.writeString(other.id().toString()));
        json.writeEndArray();
        json.writeStringProperty("message", message);
        json.writeEndObject();
    }
}
