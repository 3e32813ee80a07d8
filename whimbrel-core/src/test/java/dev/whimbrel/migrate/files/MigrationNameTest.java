package dev.whimbrel.migrate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            CreateUsers,          create-users
            create_users,         create-users
            create users,         create-users
            'Create  Users',      create-users
            -create--users-,      create-users
            AddURLToUsers,        add-url-to-users
            add2faTokens,         add2fa-tokens
            Add_2fa,              add-2fa
            OrdersV2,             orders-v2
            naïve café,           naive-cafe
            X,                    x
            """)
    void isTheSameHoweverItIsWritten(String written, String name) {
        assertThat(MigrationName.of(written).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            create-users,   CreateUsers
            add-2fa,        Add_2fa
            add-x-y,        Add_X_Y
            orders-v2,      OrdersV2
            2fa,            2fa
            """)
    void isWrittenInJavaSoThatItsWordsStayApart(String name, String inJava) {
        assertThat(new MigrationName(name).inJava()).isEqualTo(inJava);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\windows",
                "create/users",
                "create.users",
                "users;drop",
                "users\u0000",
                "a\nb",
                "\u202Eevil",
                "用户",
                "users🐦",
                "straße",
                "$(rm -rf)",
                "con:",
                "a'b"
            })
    void refusesCharactersThatDontBelongIntoTheNameOfAFile(String hostile) {
        assertThatThrownBy(() -> MigrationName.of(hostile))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("can't be a migration's name: it has the character")
                .hasMessageContaining("such as create-users")
                .message()
                .doesNotContain("\u0000", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "---", "_"})
    void refusesANameWithoutALetter(String empty) {
        assertThatThrownBy(() -> MigrationName.of(empty)).hasMessageContaining("it has no letter or digit");
    }

    @Test
    void refusesANameThatIsLongerThanTheNamesOfFilesMayBe() {
        assertThatThrownBy(() -> MigrationName.of("x".repeat(121))).hasMessageContaining("longer than 120 characters");
        assertThat(MigrationName.of("x".repeat(120)).text()).hasSize(120);
    }

    @Property(tries = 500)
    void readsBackWhatItWritesInJava(
            @ForAll @Size(min = 1, max = 5) java.util.List<
                                    @net.jqwik.api.constraints.CharRange(from = 'a', to = 'd')
                                    @net.jqwik.api.constraints.CharRange(from = '0', to = '2')
                                    @StringLength(min = 1, max = 3) String>
                            words) {
        MigrationName name = new MigrationName(String.join("-", words));

        assertThat(MigrationFileName.parse("M20260101120000_" + name.inJava() + ".java"))
                .hasValueSatisfying(parsed -> assertThat(parsed.name()).isEqualTo(name));
    }
}
