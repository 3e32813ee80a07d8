package dev.whimbrel.password4j;

import com.password4j.Argon2Function;
import com.password4j.BcryptFunction;
import com.password4j.HashingFunction;
import com.password4j.types.Argon2;
import com.password4j.types.Bcrypt;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.type.ColumnType;

/**
 * The types of columns that hold passwords: {@code column(Passwords.argon2())}. In the database they are {@code text}, the hash with its
 * salt and settings. The settings may change at any time: what was stored before still matches, and {@link Password#needsRehash()} tells
 * which is weaker.
 */
public final class Passwords {

    private static final int HASH_BYTES = 32;

    private Passwords() {}

    /**
     * Argon2id with 19 MiB, two iterations and one lane, as the OWASP Password Storage Cheat Sheet recommends
     * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html, 2025).
     */
    public static ColumnType<Password> argon2() {
        return argon2(19 * 1024, 2, 1);
    }

    /**
     * Argon2id.
     *
     * @param memory in KiB, for each password that is hashed or matched
     * @param iterations at least 1
     * @param lanes at least 1
     */
    public static ColumnType<Password> argon2(int memory, int iterations, int lanes) {
        return of(Argon2Function.getInstance(memory, iterations, lanes, HASH_BYTES, Argon2.ID));
    }

    /** bcrypt with a cost of 12; OWASP's page wants 10 at least, and Argon2id where there is a choice. */
    public static ColumnType<Password> bcrypt() {
        return bcrypt(12);
    }

    /**
     * bcrypt. It reads 72 bytes only; passwords that are longer are refused.
     *
     * @param cost the logarithm of the number of rounds, 4 to 31
     */
    public static ColumnType<Password> bcrypt(int cost) {
        return of(BcryptFunction.getInstance(Bcrypt.B, cost));
    }

    /** Any function of Password4j. */
    public static ColumnType<Password> of(HashingFunction function) {
        return ColumnType.of(SqlType.text(), new PasswordCodec(new Hashing(function)));
    }
}
