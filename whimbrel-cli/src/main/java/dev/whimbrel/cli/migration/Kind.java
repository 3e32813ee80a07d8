package dev.whimbrel.cli.migration;

/** What is run: migrations, which change the schema, or seeds, which fill it. Both have a folder, a history and the runner. */
enum Kind {
    MIGRATIONS("migration", "migrations", "migrate", "undo", "status"),
    SEEDS("seed", "seeds", "seed", "seed:undo", "seed:status");

    private final String one;
    private final String many;
    private final String applyCommand;
    private final String undoCommand;
    private final String statusCommand;

    Kind(String one, String many, String applyCommand, String undoCommand, String statusCommand) {
        this.one = one;
        this.many = many;
        this.applyCommand = applyCommand;
        this.undoCommand = undoCommand;
        this.statusCommand = statusCommand;
    }

    /** For example {@code 1 migration} or {@code 2 migrations}. */
    String count(int number) {
        return number + " " + (number == 1 ? one : many);
    }

    String one() {
        return one;
    }

    String many() {
        return many;
    }

    String applyCommand() {
        return applyCommand;
    }

    String undoCommand() {
        return undoCommand;
    }

    String statusCommand() {
        return statusCommand;
    }
}
