package dev.whimbrel.password4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.BcryptFunction;
import com.password4j.ScryptFunction;
import com.password4j.types.Bcrypt;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.type.Codec;
import dev.whimbrel.table.type.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a password does by itself. */
class PasswordTest {

    private static final String TEXT = "correct horse battery staple";

    private static final List<ColumnType<Password>> TYPES =
            List.of(Passwords.argon2(), Passwords.bcrypt(4), Passwords.of(ScryptFunction.getInstance(1024, 8, 1)));

    private static Password stored(ColumnType<Password> type, String text) {
        return type.codec().fromText(type.codec().toText(Password.of(text)));
    }

    @Test
    void theHashSaysItsSettings() {
        assertThat(Passwords.argon2().codec().toText(Password.of(TEXT))).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.bcrypt().codec().toText(Password.of(TEXT)))
                .startsWith("$2b$12$")
                .hasSize(60);
    }

    @Test
    void onlyTheRightPasswordMatches() {
        for (ColumnType<Password> type : TYPES) {
            Password password = stored(type, TEXT);
            assertThat(password.matches(TEXT)).isTrue();
            assertThat(password.matches(new StringBuilder(TEXT))).isTrue();
            assertThat(password.matches("wrong")).isFalse();
            assertThat(password.matches("")).isFalse();
            assertThat(password.matches(null)).isFalse();
        }
    }

    @Test
    void onePasswordIsHashedOnce() {
        Password password = Password.of(TEXT);
        Codec<Password> argon2 = Passwords.argon2().codec();
        String hash = argon2.toText(password);

        assertThat(argon2.toText(password)).isEqualTo(hash);
        assertThat(Passwords.bcrypt(4).codec().toText(password)).isEqualTo(hash);
        assertThat(argon2.toText(argon2.fromText(hash))).isEqualTo(hash);
        assertThat(password.matches(TEXT)).isTrue();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        Codec<Password> argon2 = Passwords.argon2().codec();
        assertThat(argon2.toText(Password.of(TEXT))).isNotEqualTo(argon2.toText(Password.of(TEXT)));
    }

    @Test
    void thePlainTextIsGoneOnceItIsHashed() throws ReflectiveOperationException {
        Password password = Password.of(TEXT);
        var plain = Password.class.getDeclaredField("plain");
        plain.setAccessible(true);
        char[] held = (char[]) plain.get(password);
        Passwords.bcrypt(4).codec().toText(password);

        assertThat(held).containsOnly('\0');
        assertThat(plain.get(password)).isNull();
    }

    @Test
    void whatIsWeakerThanTheColumnNowIsIsToBeHashedAgain() {
        String weak = Passwords.argon2(8192, 1, 1).codec().toText(Password.of(TEXT));
        String strong = Passwords.argon2(20_000, 3, 1).codec().toText(Password.of(TEXT));
        String bcrypt = Passwords.bcrypt(4).codec().toText(Password.of(TEXT));
        Codec<Password> column = Passwords.argon2().codec();

        assertThat(column.fromText(weak).needsRehash()).isTrue();
        assertThat(column.fromText(weak).matches(TEXT)).isTrue();
        assertThat(column.fromText(bcrypt).needsRehash()).isTrue();
        assertThat(column.fromText(bcrypt).matches(TEXT)).isTrue();
        assertThat(column.fromText(strong).needsRehash()).isFalse();
        assertThat(stored(Passwords.argon2(), TEXT).needsRehash()).isFalse();
        assertThat(Passwords.bcrypt(5).codec().fromText(bcrypt).needsRehash()).isTrue();
        assertThat(Passwords.bcrypt(4).codec().fromText(bcrypt).needsRehash()).isFalse();
        assertThat(Password.of(TEXT).needsRehash()).isFalse();
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        Password plainInTheColumn = Passwords.argon2().codec().fromText(TEXT);

        assertThat(plainInTheColumn.matches(TEXT)).isFalse();
        assertThat(plainInTheColumn.needsRehash()).isTrue();
        assertThat(Passwords.argon2().codec().fromText("$argon2id$broken").matches(TEXT))
                .isFalse();
        assertThat(Passwords.bcrypt(4).codec().fromText("$2b$04$broken").matches(TEXT))
                .isFalse();
    }

    @Test
    void bcryptCutsNothingOff() {
        Codec<Password> bcrypt = Passwords.bcrypt(4).codec();
        String longest = "x".repeat(72);

        assertThat(stored(Passwords.bcrypt(4), longest).matches(longest)).isTrue();
        assertThat(stored(Passwords.bcrypt(4), longest).matches(longest + "y")).isFalse();
        assertThatThrownBy(() -> bcrypt.toText(Password.of(longest + "y")))
                .isInstanceOf(WhimbrelException.class)
                .hasMessage(
                        "A password must be at most 72 bytes long in UTF-8, without the character NUL, for bcrypt.");
        assertThatThrownBy(() -> bcrypt.toText(Password.of("ü".repeat(37)))).isInstanceOf(WhimbrelException.class);
        assertThatThrownBy(() -> bcrypt.toText(Password.of("a\0a"))).isInstanceOf(WhimbrelException.class);
        assertThat(stored(Passwords.bcrypt(4), "a").matches("a\0a")).isFalse();
        assertThat(stored(Passwords.argon2(), longest + "y").matches(longest)).isFalse();
    }

    @Test
    void anEmptyPasswordIsNone() {
        assertThatThrownBy(() -> Passwords.argon2().codec().toText(Password.of("")))
                .hasMessage("A password must not be empty.");
        assertThat(Password.of("").matches("")).isFalse();
    }

    @Test
    void aHashFromElsewhereIsTakenAsItIs() {
        String hash = BcryptFunction.getInstance(Bcrypt.A, 4).hash(TEXT).getResult();

        assertThat(Passwords.argon2().codec().toText(Password.ofHash(hash))).isEqualTo(hash);
        assertThat(Password.ofHash(hash).matches(TEXT)).isTrue();
        assertThatThrownBy(() -> Password.ofHash(TEXT))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageNotContaining(TEXT);
        assertThat(Passwords.argon2().codec().toText(Password.of(hash))).isNotEqualTo(hash);
    }

    @Test
    void nothingOfItIsShown() {
        Password password = Password.of(TEXT);
        Password other = Password.of(TEXT);

        assertThat(password).hasToString("***").isNotEqualTo(other).hasSameHashCodeAs(other);
        String hash = Passwords.bcrypt(4).codec().toText(password);
        assertThat(password).hasToString("***").isEqualTo(Password.ofHash(hash)).hasSameHashCodeAs(other);
        assertThat(password).isNotInstanceOf(java.io.Serializable.class);
    }

    @Test
    void aPasswordIsNoDefault() {
        assertThatThrownBy(() -> Passwords.argon2().literal(Password.of(TEXT)))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("can't be part of a definition");
    }
}
