package dev.whimbrel.seeds;

import static guide.Users.USERS;

import dev.whimbrel.model.RowDraft;
import guide.User;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What the guide's hooks do with bcrypt, by what comes with Java; the few rounds are for tests only. */
final class Passwords {

    private static final int ROUNDS = 1000;
    private static final int BITS = 256;
    private static final HexFormat HEX = HexFormat.of();

    private Passwords() {}

    /** A hook. */
    static void hash(RowDraft<User> draft) {
        draft.get(USERS.passwordHash).ifPresent(password -> draft.set(USERS.passwordHash, hash(password)));
    }

    private static String hash(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return HEX.formatHex(salt) + ":" + HEX.formatHex(derived(password, salt));
    }

    static boolean matches(String password, String hash) {
        String[] parts = hash.split(":", -1);
        return parts.length == 2
                && MessageDigest.isEqual(HEX.parseHex(parts[1]), derived(password, HEX.parseHex(parts[0])));
    }

    private static byte[] derived(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
