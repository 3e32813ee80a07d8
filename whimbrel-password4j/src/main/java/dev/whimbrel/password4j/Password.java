package dev.whimbrel.password4j;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.rule.Rule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A password: as somebody gave it until it is written, and then, as when it was read, its hash only. It is hashed once, by the first column
 * that it is written to, with whichever statement; one that was read is written back as it is. Nothing shows it: neither
 * {@code toString} nor JSON nor a log. It may be used by many threads at once.
 */
@Secret
public final class Password {

    private char @Nullable [] plain;
    private @Nullable String hash;
    private @Nullable Hashing column;

    private Password(char @Nullable [] plain, @Nullable String hash, @Nullable Hashing column) {
        this.plain = plain;
        this.hash = hash;
        this.column = column;
    }

    /** As somebody gave it. */
    public static Password of(CharSequence plain) {
        return new Password(plain.toString().toCharArray(), null, null);
    }

    /** As somebody gave it. The array is copied, and left to the caller to be cleared. */
    public static Password of(char[] plain) {
        return new Password(plain.clone(), null, null);
    }

    /** The same as {@link #of(CharSequence)}, by the name under which libraries that read JSON or forms look for it. */
    public static Password valueOf(String plain) {
        return of(plain);
    }

    /**
     * One that was hashed elsewhere, such as by the program that had the table before. It is written as it is.
     *
     * @param hash of Argon2 ({@code $argon2id$...}) or bcrypt ({@code $2b$...}, {@code $2a$...})
     * @throws WhimbrelException {@code USAGE} when it is no such hash; the message doesn't tell it
     */
    public static Password ofHash(String hash) {
        if (Hashing.of(hash).isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "Password.ofHash() takes a hash of Argon2 or bcrypt, and this is none. Password.of() takes the"
                            + " password itself.");
        }
        return new Password(null, hash, null);
    }

    /** As it was read from a column. */
    static Password stored(String hash, Hashing column) {
        return new Password(null, hash, column);
    }

    /** A rule of columns: a number of characters or more. */
    public static Rule<Password> minLength(int min) {
        return rule(
                "length",
                "must be at least " + min + " characters long",
                text -> text.codePoints().count() >= min);
    }

    /** A rule of columns, asked before the password is hashed: {@code Password.must("not be a common one", text -> ...)}. */
    public static Rule<Password> must(String what, Predicate<String> condition) {
        return rule("must", "must " + what, text -> condition.test(text.toString()));
    }

    private static Rule<Password> rule(String key, String message, Predicate<CharSequence> condition) {
        return new Rule<>(key, message, password -> password.keeps(condition));
    }

    /** Whether its text fulfils a condition, as long as it is there: it did when it was written, if it had to. */
    synchronized boolean keeps(Predicate<? super CharSequence> condition) {
        return plain == null || condition.test(CharBuffer.wrap(plain).asReadOnlyBuffer());
    }

    /** Its hash, made now if it isn't there yet. */
    synchronized String hashedBy(Hashing hashing) {
        String made = hash;
        if (made == null) {
            char[] text = plain == null ? new char[0] : plain;
            made = hashing.hash(CharBuffer.wrap(text));
            Arrays.fill(text, '\0');
            plain = null;
            hash = made;
            column = hashing;
        }
        return made;
    }

    /**
     * Whether this is the password. It takes as long as hashing does, and the same time whether it is or not.
     *
     * @param candidate what somebody gave; null and nothing are never right
     */
    public boolean matches(@Nullable CharSequence candidate) {
        if (candidate == null || candidate.isEmpty()) {
            return false;
        }
        String stored = hashOrNull();
        return stored == null ? isPlain(candidate) : Hashing.matches(candidate, stored, columnOrNull());
    }

    private synchronized @Nullable String hashOrNull() {
        return hash;
    }

    private synchronized @Nullable Hashing columnOrNull() {
        return column;
    }

    private synchronized boolean isPlain(CharSequence candidate) {
        return plain != null && MessageDigest.isEqual(bytes(CharBuffer.wrap(plain)), bytes(candidate));
    }

    private static byte[] bytes(CharSequence text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    /**
     * Whether it is stored with weaker settings than its column has now, or by another function. Its text is needed to do it better, so the
     * time for that is when somebody has just logged in with it.
     */
    public synchronized boolean needsRehash() {
        return hash != null && column != null && column.isBetterThan(hash);
    }

    /** Whether both are the same object, or have the same hash; two that are the same text have different ones. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        String mine = hashOrNull();
        String theirs = other instanceof Password that ? that.hashOrNull() : null;
        return mine != null && theirs != null && MessageDigest.isEqual(bytes(mine), bytes(theirs));
    }

    /** The same for all, since it would change when the password is hashed. */
    @Override
    public int hashCode() {
        return Password.class.hashCode();
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "***";
    }
}
