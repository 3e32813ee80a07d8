package dev.whimbrel.dialect.postgres;

/** Statements in the server's own procedural language, for what depends on the catalog as it is found. */
final class DoBlock {

    private DoBlock() {}

    /** A body with its declarations as one {@code DO} statement. */
    static String of(String body) {
        String tag = "$do$";
        for (int number = 1; body.contains(tag); number++) {
            tag = "$do" + number + "$";
        }
        return "DO " + tag + "\n" + body.strip() + "\n" + tag;
    }
}
