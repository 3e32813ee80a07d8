package dev.whimbrel.table.type;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * An address with the length of its network's prefix, as {@code inet} and {@code cidr} have it.
 *
 * @param address the address
 * @param prefixLength the bits that belong to the network, 0 to 32 or 128
 */
public record Network(InetAddress address, int prefixLength) {

    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]+");

    /**
     * Reads {@code 192.168.0.1}, {@code 192.168.0.0/24} or {@code fe80::/10}. No name is looked up.
     *
     * @throws IllegalArgumentException for another text
     */
    public static Network of(String text) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        if (!NUMERIC.matcher(host).matches()) {
            throw new IllegalArgumentException(text + " is no network address, such as 192.168.0.0/24");
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            int whole = address.getAddress().length * 8;
            return new Network(address, slash < 0 ? whole : Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text + " is no network address, such as 192.168.0.0/24", e);
        }
    }

    /** {@code 192.168.0.0/24}; without the prefix when it is the whole address. */
    @Override
    public String toString() {
        boolean whole = prefixLength == address.getAddress().length * 8;
        return address.getHostAddress() + (whole ? "" : "/" + prefixLength);
    }
}
