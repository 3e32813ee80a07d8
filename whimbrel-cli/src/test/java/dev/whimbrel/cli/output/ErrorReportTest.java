package dev.whimbrel.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorReportTest {

    private static final SourceLocation PLACE = new SourceLocation("users.sql", 3);

    private static List<String> lines(Throwable failure) {
        return ErrorReport.of(failure, new Secrets()).lines(Style.PLAIN);
    }

    @Test
    void saysWhatThenWhereThenTheCure() {
        assertThat(lines(new WhimbrelException(ErrorCode.EDITED, "It was edited.\nPut it back.", PLACE, null)))
                .containsExactly("Error WB-300: It was edited.", "  at users.sql:3", "  Put it back.");
    }

    @Test
    void doesNotRepeatThePlace() {
        assertThat(lines(new WhimbrelException(ErrorCode.STATEMENT_FAILED, "users.sql:3: it failed.", PLACE, null)))
                .containsExactly("Error WB-500: users.sql:3: it failed.");
    }

    @Test
    void filesAndStatementsHaveCodesToo() {
        assertThat(lines(new UncheckedIOException(new NoSuchFileException("/a/b"))))
                .containsExactly("Error WB-103: A file can't be used: /a/b does not exist.");
        assertThat(lines(new UncheckedIOException(new AccessDeniedException("/a/b", null, "read-only"))))
                .containsExactly("Error WB-103: A file can't be used: permission denied: /a/b.");
        assertThat(lines(new IllegalStateException(new SQLException("x"))))
                .first()
                .asString()
                .startsWith("Error WB-900");
    }

    @Test
    void aFaultAsksToBeReported() {
        ErrorReport report = ErrorReport.of(new IllegalStateException("at postgres://a:secret@b/c"), new Secrets());

        assertThat(report.isFault()).isTrue();
        assertThat(report.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(report.lines(Style.PLAIN))
                .containsExactly(
                        "Error WB-900: Whimbrel has a fault: java.lang.IllegalStateException: at postgres://a:***@b/c",
                        "  Please report it with what -v shows.");
    }

    @Test
    void exitCodesTellScriptsWhatToDo() {
        assertThat(ExitCode.of(ErrorCode.USAGE)).isEqualTo(ExitCode.USAGE);
        assertThat(ExitCode.of(ErrorCode.CONFIGURATION)).isEqualTo(ExitCode.USAGE);
        assertThat(ExitCode.of(ErrorCode.LATE)).isEqualTo(ExitCode.ACTION_NEEDED);
        assertThat(ExitCode.of(ErrorCode.CONFIRMATION_NEEDED)).isEqualTo(ExitCode.ACTION_NEEDED);
        assertThat(ExitCode.of(ErrorCode.STATEMENT_FAILED)).isEqualTo(ExitCode.FAILED);
        assertThat(List.of(ExitCode.values())).extracting(ExitCode::number).containsExactly(0, 1, 2, 3);
    }
}
