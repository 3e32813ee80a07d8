package dev.whimbrel.cli.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream for text that knows afterwards whether all of it was written. A reader who went away wants no more, and nothing is
 * lost then; a disk that is full loses results.
 */
public final class ResultStream {

    private static final String NOBODY_READS = "Broken pipe";

    private final PrintStream printer;
    private @Nullable IOException failure;

    /** A stream of UTF-8, whatever the locale, because text goes into files and programs too. */
    public ResultStream(OutputStream target) {
        OutputStream watched = new FilterOutputStream(target) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try {
                    out.write(bytes, offset, length);
                } catch (IOException e) {
                    remember(e);
                    throw e;
                }
            }
        };
        this.printer = new PrintStream(new BufferedOutputStream(watched, 8192), true, StandardCharsets.UTF_8);
    }

    /** The standard output of this process. */
    public static ResultStream ofProcess() {
        return new ResultStream(new FileOutputStream(FileDescriptor.out));
    }

    private synchronized void remember(IOException e) {
        if (failure == null && !String.valueOf(e.getMessage()).contains(NOBODY_READS)) {
            failure = e;
        }
    }

    /** To write to. */
    public PrintStream printer() {
        return printer;
    }

    /** Why something is lost, when it is; all that is left is written before. */
    public synchronized Optional<String> loss() {
        printer.flush();
        return Optional.ofNullable(failure).map(IOException::getMessage);
    }
}
