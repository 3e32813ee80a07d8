package dev.whimbrel.cli.command;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.io.BufferedReader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Stops a destructive command in a protected environment, unless the database's name is given: as an option, or typed when
 * there is a person to type it.
 */
public final class Guard {

    /** Gives the name. */
    public static final String CONFIRM = "--confirm";

    private Guard() {}

    /** The option. */
    public static OptionSpec option() {
        return Options.value(CONFIRM, "NAME", "the database's name, which a protected environment asks for");
    }

    /**
     * Returns when the command may go on.
     *
     * @param action what is going to happen, for example {@code undo migrations of}
     * @throws WhimbrelException {@code CONFIRMATION_NEEDED} otherwise
     */
    public static void require(Invocation invocation, String action) {
        if (!invocation.environment().guarded()) {
            return;
        }
        String name = invocation.database().name();
        String given = invocation.arguments().value(CONFIRM).orElseGet(() -> asked(invocation, action, name));
        if (!given.equals(name)) {
            throw needed(
                    invocation, given.isEmpty() ? "" : "\"" + given + "\" is not the database's name. ", action, name);
        }
    }

    /** What a person types; empty when there is none. */
    private static String asked(Invocation invocation, String action, String name) {
        if (!invocation.canAsk()) {
            return "";
        }
        return invocation.ask("This is going to " + action + " the database " + name + " in the protected environment "
                + invocation.environment().name() + ".\nType the database's name to go on: ");
    }

    /** Reading can't be interrupted, but waiting for somebody who reads can. */
    static String typed(BufferedReader in) {
        FutureTask<@Nullable String> reading = new FutureTask<>(in::readLine);
        Thread.ofPlatform().name("whimbrel-question").daemon().start(reading);
        try {
            String line = reading.get();
            return line == null ? "" : line.strip();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The answer can't be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static WhimbrelException needed(Invocation invocation, String reason, String action, String name) {
        return new WhimbrelException(
                ErrorCode.CONFIRMATION_NEEDED,
                reason + "The environment " + invocation.environment().name() + " is protected, and this would "
                        + action + " its database.\nIf that is what you want, add: --confirm " + name);
    }
}
