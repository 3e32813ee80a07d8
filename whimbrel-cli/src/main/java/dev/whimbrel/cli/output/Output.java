package dev.whimbrel.cli.output;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * Where a command speaks. With {@code --json} nothing but one document goes to the standard output. A reader who goes away
 * ({@code | head}) changes nothing: what was begun is finished.
 */
public final class Output {

    private final Surroundings surroundings;
    private final boolean json;
    private final Verbosity verbosity;
    private final Secrets secrets;
    private final Style style;
    private final Style errorStyle;
    private final Progress progress;
    private final AtomicBoolean answered = new AtomicBoolean();

    /**
     * An output.
     *
     * @param json whether a program listens
     * @param secrets kept out of errors and details
     */
    public Output(Surroundings surroundings, boolean json, Verbosity verbosity, Secrets secrets) {
        this.surroundings = surroundings;
        this.json = json;
        this.verbosity = verbosity;
        this.secrets = secrets;
        this.style = Style.of(surroundings.terminals().out(), surroundings.variables());
        this.errorStyle = Style.of(surroundings.terminals().err(), surroundings.variables());
        boolean watched = surroundings.terminals().err() && verbosity != Verbosity.QUIET;
        this.progress = watched ? new ProgressLine(surroundings, errorStyle) : Progress.NONE;
    }

    /** How text on the standard output stands out. */
    public Style style() {
        return style;
    }

    /** Whether a program listens. */
    public boolean json() {
        return json;
    }

    /** The passwords that are kept out of errors and details. */
    public Secrets secrets() {
        return secrets;
    }

    /** The line that shows that something goes on. */
    public Progress progress() {
        return progress;
    }

    /** A line that was asked for; programs don't see it. */
    public void line(String text) {
        if (!json) {
            printResult(text);
        }
    }

    /** A line about what was done; it is left out when the command should be quiet. */
    public void report(String text) {
        if (verbosity != Verbosity.QUIET) {
            line(text);
        }
    }

    /** Proposes the next step. */
    public void next(String command, String purpose) {
        report("");
        report("Next: " + style.command(command) + style.dim("  " + purpose));
    }

    /** A line about something to look at, beside the results. */
    public void warn(String text) {
        printBeside(errorStyle.warning("Warning: ") + secrets.hide(text));
    }

    /** A line about what goes on, beside the results; it is left out when the command should be quiet. */
    public void note(String text) {
        if (verbosity != Verbosity.QUIET) {
            printBeside(secrets.hide(text));
        }
    }

    /** A line that belongs to an error, beside the results. */
    public void hint(String text) {
        printBeside(text);
    }

    /** A line for those who want to know everything, beside the results. */
    public void detail(String text) {
        if (verbosity == Verbosity.VERBOSE) {
            printBeside(errorStyle.dim(secrets.hide(text)));
        }
    }

    /** Asks a person, beside the results; the answer is typed on the same line. */
    public void ask(String question) {
        progress.clear(() -> {
            surroundings.err().print(TerminalText.of(question, false));
            surroundings.err().flush();
        });
    }

    /** Tells the result, as a document or for a person. */
    public void answer(Answer answer) {
        if (json) {
            document(answer::write);
        } else {
            answer.print(this);
        }
    }

    /** Tells an error. */
    public ExitCode error(Throwable failure) {
        ErrorReport report = ErrorReport.of(failure, secrets);
        if (json) {
            document(report::write);
        } else {
            report.lines(errorStyle).forEach(line -> printBeside(line));
        }
        if (verbosity == Verbosity.VERBOSE) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            detail(trace.toString().stripTrailing());
        } else if (report.isFault()) {
            printBeside("  -v shows where it happened.");
        }
        return report.exitCode();
    }

    /**
     * Tells that the command was interrupted. A person knows, and has been told what that means, so only what was done before is
     * left to say; a program gets its document.
     *
     * @param consequence the error that came of it, which may know what was done before
     */
    public ExitCode interrupted(Throwable consequence) {
        if (json) {
            document(ErrorReport.ofInterruption(consequence)::write);
        } else if (consequence instanceof PartlyDone partly) {
            partly.done().printAfterInterruption(this);
        }
        return ExitCode.FAILED;
    }

    /** Tells that the command was interrupted and does not end. */
    public void interrupted() {
        interrupted(new InterruptedException());
        surroundings.out().flush();
    }

    /** One, and no other after it. */
    private void document(Consumer<JsonGenerator> members) {
        if (!answered.getAndSet(true)) {
            printResult(JsonText.object(members));
        }
    }

    private void printResult(String text) {
        print(surroundings.out(), surroundings.terminals().out() ? TerminalText.of(text, style.colours()) : text);
    }

    private void printBeside(String text) {
        print(surroundings.err(), surroundings.terminals().err() ? TerminalText.of(text, errorStyle.colours()) : text);
    }

    private void print(PrintStream stream, String text) {
        progress.clear(() -> stream.println(text));
    }
}
