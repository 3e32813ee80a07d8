package dev.whimbrel.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The way to the test server, which a test may block: from then on everything that is sent is swallowed, in both directions,
 * and no connection is closed. New connections are accepted and answer nothing.
 */
public final class Network implements AutoCloseable {

    private final ServerSocket entrance;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicBoolean blocked = new AtomicBoolean();

    private Network(ServerSocket entrance) {
        this.entrance = entrance;
    }

    /** A way that is open. */
    public static Network open() {
        try {
            Network network = new Network(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform().daemon().start(network::accept);
            return network;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Swallows everything from now on. */
    public void block() {
        blocked.set(true);
    }

    /** The URL of a database by this way. */
    public String jdbcUrl(TestDatabase database) {
        return "jdbc:postgresql://127.0.0.1:" + entrance.getLocalPort() + "/" + database.name() + "?user=postgres";
    }

    private void accept() {
        try {
            while (true) {
                Socket client = keep(entrance.accept());
                if (!blocked.get()) {
                    Socket server = keep(new Socket("localhost", TestServer.port()));
                    Thread.ofPlatform().daemon().start(() -> forward(client, server));
                    Thread.ofPlatform().daemon().start(() -> forward(server, client));
                }
            }
        } catch (IOException e) {
            // The test has ended and closed the entrance.
            return;
        }
    }

    private Socket keep(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }

    private void forward(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (!blocked.get()) {
                    out.write(buffer, 0, length);
                }
            }
            if (!blocked.get()) {
                to.close();
            }
        } catch (IOException e) {
            // Either end is gone, so the other one has nobody to talk to.
            closeUnlessBlocked(to);
        }
    }

    private void closeUnlessBlocked(Socket socket) {
        if (!blocked.get()) {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes all connections. */
    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(Network::close);
    }
}
