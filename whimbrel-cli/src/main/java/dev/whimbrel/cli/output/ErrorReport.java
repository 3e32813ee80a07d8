package dev.whimbrel.cli.output;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.files.FileFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * An error as it is told.
 *
 * @param code its stable code
 * @param message what failed and the cure, without passwords
 * @param location the place in a file, when there is one
 * @param done what was done before it; null when that is nothing
 */
record ErrorReport(
        ErrorCode code,
        String message,
        Optional<SourceLocation> location,
        @Nullable Answer done) {

    static ErrorReport of(Throwable failure, Secrets secrets) {
        ErrorReport report = classified(failure);
        return new ErrorReport(report.code, secrets.hide(report.message), report.location, report.done);
    }

    static ErrorReport ofInterruption(Throwable consequence) {
        return new ErrorReport(
                ErrorCode.INTERRUPTED,
                "Interrupted. What was not committed is rolled back.",
                Optional.empty(),
                consequence instanceof PartlyDone partly ? partly.done() : null);
    }

    private static ErrorReport classified(Throwable failure) {
        return switch (failure) {
            case PartlyDone partly -> new ErrorReport(partly.code(), text(partly), partly.location(), partly.done());
            case WhimbrelException known -> new ErrorReport(known.code(), text(known), known.location(), null);
            case UncheckedIOException unchecked -> classified(cause(unchecked));
            case FileSystemException file ->
                plain(ErrorCode.FILE_FAILED, "A file can't be used: " + FileFailure.reason(file) + ".");
            case IOException io -> plain(ErrorCode.FILE_FAILED, text(io));
            case SQLException sql -> plain(ErrorCode.STATEMENT_FAILED, text(sql));
            default ->
                plain(
                        ErrorCode.UNEXPECTED,
                        "Whimbrel has a fault: " + failure.getClass().getName() + ": " + text(failure)
                                + "\nPlease report it with what -v shows.");
        };
    }

    private static Throwable cause(UncheckedIOException failure) {
        return failure.getCause() == null ? new IOException(failure.getMessage()) : failure.getCause();
    }

    private static ErrorReport plain(ErrorCode code, String message) {
        return new ErrorReport(code, message, Optional.empty(), null);
    }

    private static String text(Throwable failure) {
        return failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage().strip();
    }

    boolean isFault() {
        return code == ErrorCode.UNEXPECTED;
    }

    ExitCode exitCode() {
        return ExitCode.of(code);
    }

    /** First what failed, then where, then the rest. */
    List<String> lines(Style style) {
        String[] parts = message.split("\n", -1);
        List<String> lines = new ArrayList<>();
        lines.add(style.bad("Error " + code.id() + ":") + " " + parts[0]);
        location.map(SourceLocation::toString)
                .filter(place -> !message.contains(place))
                .ifPresent(place -> lines.add("  at " + style.bold(place)));
        for (int i = 1; i < parts.length; i++) {
            lines.add(parts[i].isEmpty() ? "" : "  " + parts[i]);
        }
        return lines;
    }

    void write(JsonGenerator json) {
        json.writeObjectPropertyStart("error");
        json.writeStringProperty("code", code.id());
        json.writeStringProperty("message", message);
        if (location.isPresent()) {
            json.writeObjectPropertyStart("location");
            json.writeStringProperty("file", location.get().file());
            json.writeNumberProperty("line", location.get().line());
            json.writeEndObject();
        } else {
            json.writeNullProperty("location");
        }
        json.writeEndObject();
        if (done != null) {
            done.write(json);
        }
    }
}
