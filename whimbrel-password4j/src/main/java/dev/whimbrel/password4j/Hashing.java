package dev.whimbrel.password4j;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.BcryptFunction;
import com.password4j.HashingFunction;
import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.rule.Rule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the passwords of a column are hashed. */
record Hashing(HashingFunction function) {

    private static final int BCRYPT_BYTES = 72;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Rule<CharSequence> NOT_EMPTY =
            new Rule<>("notEmpty", "must not be empty", text -> !text.isEmpty());

    private static final Rule<CharSequence> FITS_BCRYPT = new Rule<>(
            "bytes",
            "must be at most " + BCRYPT_BYTES + " bytes long in UTF-8, without the character NUL, for bcrypt",
            Hashing::fitsBcrypt);

    /** bcrypt cuts off what is longer, and repeats what is shorter with NUL in between, so that "a" and "a", NUL, "a" are the same. */
    private static boolean fitsBcrypt(CharSequence text) {
        return StandardCharsets.UTF_8.encode(CharBuffer.wrap(text)).remaining() <= BCRYPT_BYTES
                && text.chars().noneMatch(character -> character == 0);
    }

    /** What it can hash. */
    List<Rule<CharSequence>> limits() {
        return function instanceof BcryptFunction ? List.of(NOT_EMPTY, FITS_BCRYPT) : List.of(NOT_EMPTY);
    }

    /**
     * Hashes a password with a new salt.
     *
     * @throws WhimbrelException {@code INVALID_ROWS} for one that can't be hashed
     */
    String hash(CharSequence plain) {
        for (Rule<CharSequence> limit : limits()) {
            if (!limit.accepts(plain)) {
                throw new WhimbrelException(ErrorCode.INVALID_ROWS, "A password " + limit.message() + ".");
            }
        }
        return function instanceof Argon2Function
                ? hashWithSalt(plain)
                : function.hash(plain).getResult();
    }

    /** With a salt of 16 bytes, which RFC 9106 (3.1) recommends; the library's own are as long as a file of settings says. */
    private String hashWithSalt(CharSequence plain) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(plain));
        byte[] text = new byte[encoded.remaining()];
        encoded.get(text);
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        try {
            return function.hash(text, salt).getResult();
        } finally {
            Arrays.fill(text, (byte) 0);
            encoded.clear().put(new byte[encoded.capacity()]);
        }
    }

    /** The function and settings by which a hash was made; empty when it isn't one of Argon2 or bcrypt. */
    static Optional<HashingFunction> of(String hash) {
        try {
            if (hash.startsWith("$argon2")) {
                return Optional.of(Argon2Function.getInstanceFromHash(hash));
            }
            return hash.startsWith("$2") ? Optional.of(BcryptFunction.getInstanceFromHash(hash)) : Optional.empty();
        } catch (BadParametersException e) {
            return Optional.empty();
        }
    }

    /** Whether a password is the one of a hash, which may come from another function. */
    static boolean matches(CharSequence plain, String hash, @Nullable Hashing otherwise) {
        Hashing made = of(hash).map(Hashing::new).orElse(otherwise);
        if (made == null) {
            return false;
        }
        try {
            return made.limits().stream().allMatch(limit -> limit.accepts(plain)) && made.function.check(plain, hash);
        } catch (BadParametersException e) {
            return false;
        }
    }

    /** Whether a hash is weaker than those that are made now, or of another kind. */
    boolean isBetterThan(String hash) {
        HashingFunction made = of(hash).orElse(null);
        if (function instanceof Argon2Function now && made instanceof Argon2Function then) {
            return then.getVariant() != now.getVariant()
                    || then.getVersion() < now.getVersion()
                    || then.getMemory() < now.getMemory()
                    || then.getIterations() < now.getIterations()
                    || then.getOutputLength() < now.getOutputLength();
        }
        if (function instanceof BcryptFunction now && made instanceof BcryptFunction then) {
            return then.getLogarithmicRounds() < now.getLogarithmicRounds();
        }
        return made != null || function instanceof Argon2Function || function instanceof BcryptFunction;
    }
}
