package dev.whimbrel.dialect.postgres;

import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection without a driver, so that the server sees a text exactly as it is. It can ask the server's parser about a text
 * that is not to be run.
 */
final class WireConnection implements AutoCloseable {

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;

    WireConnection(TestDatabase database) throws IOException {
        socket = new Socket("localhost", TestServer.port());
        socket.setTcpNoDelay(true);
        out = new DataOutputStream(socket.getOutputStream());
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        byte[] start = text("user", "postgres", "database", database.name(), "client_encoding", "UTF8", "");
        out.writeInt(start.length + 8);
        out.writeInt(3 << 16);
        out.write(start);
        readReply();
    }

    /** What the server said: the tags of the commands it completed, and its error, empty when there was none. */
    record Reply(List<String> commands, String error) {}

    /** Runs a text as one simple query. */
    Reply run(String sql) throws IOException {
        send('Q', text(sql));
        return readReply();
    }

    /** Whether the text is a sequence of statements, perhaps none, to the server's grammar. */
    boolean isGrammatical(String sql) throws IOException {
        String error = parseError(sql + "\n;SELECT 1");
        return error.isEmpty() || isAboutSeveral(error);
    }

    /** Whether the text is exactly one statement to the server's grammar. */
    boolean isOneStatement(String sql) throws IOException {
        return isAboutSeveral(parseError(sql + "\n;SELECT 1")) && !isAboutSeveral(parseError(sql));
    }

    /** A prepared statement takes one command; the server says so right after its parser read the text to the end. */
    private static boolean isAboutSeveral(String error) {
        return error.startsWith("cannot insert multiple commands");
    }

    private String parseError(String sql) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(text("", sql));
        body.write(new byte[2]);
        send('P', body.toByteArray());
        send('S', new byte[0]);
        return readReply().error();
    }

    private void send(char type, byte[] body) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(message);
        data.writeByte(type);
        data.writeInt(body.length + 4);
        data.write(body);
        out.write(message.toByteArray());
    }

    private Reply readReply() throws IOException {
        List<String> commands = new ArrayList<>();
        String error = "";
        while (true) {
            char type = (char) in.readByte();
            byte[] body = in.readNBytes(in.readInt() - 4);
            String content = new String(body, StandardCharsets.UTF_8);
            switch (type) {
                case 'C' -> commands.add(content.trim());
                case 'E' -> error = errorMessage(content);
                case 'Z' -> {
                    return new Reply(commands, error);
                }
                default -> {}
            }
        }
    }

    private static String errorMessage(String content) {
        for (String field : content.split("\0")) {
            if (field.startsWith("M")) {
                return field.substring(1);
            }
        }
        return content;
    }

    private static byte[] text(String... strings) {
        return (String.join("\0", strings) + "\0").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        send('X', new byte[0]);
        socket.close();
    }
}
