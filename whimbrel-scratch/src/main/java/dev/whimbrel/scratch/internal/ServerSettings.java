package dev.whimbrel.scratch.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Properties;

/**
 * What outlives a server process.
 *
 * @param port the port of the last start, taken again when it is free
 * @param password the password of the superuser {@code postgres}
 * @param keepRunning whether the server goes on when no command uses it
 */
public record ServerSettings(int port, String password, boolean keepRunning) {

    /** The saved settings; empty when there are none or when the file is not whole. */
    public static Optional<ServerSettings> load(ServerFolder folder) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(folder.settings())));
            String password = properties.getProperty("password", "");
            return password.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ServerSettings(
                            Integer.parseInt(properties.getProperty("port", "0")),
                            password,
                            Boolean.parseBoolean(properties.getProperty("keepRunning"))));
        } catch (NoSuchFileException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw ServerFailure.ofFile("The settings of the embedded database can't be read", folder.settings(), e);
        }
    }

    void save(ServerFolder folder) {
        try {
            PrivateFiles.write(
                    folder.settings(),
                    "# Written by Whimbrel; the password is good for this machine only.\nport=%d\npassword=%s\nkeepRunning=%s\n"
                            .formatted(port, password, keepRunning));
        } catch (IOException e) {
            throw ServerFailure.ofFile("The settings of the embedded database can't be saved", folder.settings(), e);
        }
    }

    ServerSettings withPort(int newPort) {
        return new ServerSettings(newPort, password, keepRunning);
    }

    ServerSettings withKeepRunning(boolean keep) {
        return new ServerSettings(port, password, keep);
    }

    /** As {@code equals}, whose first use in a JVM would cost more than joining a running server. */
    boolean differsFrom(ServerSettings other) {
        return port != other.port || keepRunning != other.keepRunning || !password.equals(other.password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ServerSettings[port=" + port + ", keepRunning=" + keepRunning + "]";
    }
}
