package dev.whimbrel.dialect.postgres;

/** A command of psql, {@code \name}, in a script: what to write instead. */
final class ClientCommand {

    private final ScriptText script;
    private final int backslash;
    private final String line;

    ClientCommand(ScriptText script, int backslash) {
        this.script = script;
        this.backslash = backslash;
        String text = script.text();
        int end = backslash;
        while (end < text.length() && !SqlCharacters.isLineEnd(text.charAt(end))) {
            end++;
        }
        this.line = text.substring(backslash, end).strip();
    }

    /**
     * Whether this is one of the lines that pg_dump puts around a dump. They forbid psql all other commands, which is the
     * rule here anyway, so there is nothing to do.
     */
    boolean isRestriction() {
        return line.matches("\\\\(un)?restrict [A-Za-z0-9]+");
    }

    int end() {
        return backslash + line.length();
    }

    RuntimeException refused() {
        String name = line.replaceFirst("(?s)^(\\\\[^\\s\\\\]*).*", "$1");
        return script.malformed(
                backslash, name + " is a command of psql, which the server does not know. " + cure(name.substring(1)));
    }

    private static String cure(String name) {
        return switch (name) {
            case "." -> "It ends the data of COPY ... FROM stdin, but no COPY reads here: remove the line.";
            case "i", "ir", "include", "include_relative" ->
                "Put the statements of that file here, or into a migration of their own.";
            case "copy" -> "Write COPY ... FROM stdin, with the data below it and a line \\. at the end.";
            case "if", "elif", "else", "endif" -> "Write the condition in a DO block.";
            case "g", "gx" -> "End the statement with a semicolon.";
            case "gexec", "gset" -> "Write a DO block that uses EXECUTE, or SELECT ... INTO.";
            case "set", "unset" -> "Write the value itself where it is used.";
            case "c", "connect" -> "A script runs in the one database it is given: remove the line.";
            case "restrict", "unrestrict" -> "Let it stand in a line of its own, as pg_dump writes it, or remove it.";
            default -> "Write it in SQL, or remove it.";
        };
    }
}
