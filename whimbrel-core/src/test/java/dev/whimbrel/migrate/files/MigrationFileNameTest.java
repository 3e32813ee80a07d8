package dev.whimbrel.migrate.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationFileNameTest {

    @Test
    void hasVersionNameAndFormat() {
        assertThat(MigrationFileName.parse("20260101120000-create-users.sql"))
                .contains(new MigrationFileName(
                        new Version("20260101120000"), new MigrationName("create-users"), Format.SQL));
        assertThat(MigrationFileName.parse("M20260101120000_CreateUsers.java"))
                .contains(new MigrationFileName(
                        new Version("20260101120000"), new MigrationName("create-users"), Format.JAVA));
    }

    @Test
    void isWrittenAsItIsRead() {
        MigrationFileName sql =
                MigrationFileName.parse("20260101120000-add-2fa.sql").orElseThrow();

        assertThat(sql.fileName()).isEqualTo("20260101120000-add-2fa.sql");
        assertThat(new MigrationFileName(sql.version(), sql.name(), Format.JAVA).fileName())
                .isEqualTo("M20260101120000_Add_2fa.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260229000000-no-leap-year.sql",
                "20261301000000-month-13.sql",
                "20261200000000-day-0.sql",
                "20260101240000-hour-24.sql",
                "20260101006000-minute-60.sql",
                "20260101000060-second-60.sql",
                "00000101000000-year-0.sql",
                "99999999999999-nines.sql",
                "M20261301000000_Month13.java"
            })
    void refusesAVersionThatIsNoDateAndTime(String name) {
        assertThat(MigrationFileName.parse(name)).isEmpty();
    }

    @Test
    void acceptsTheLastSecondOfALeapDay() {
        assertThat(MigrationFileName.parse("20280229235959-leap.sql")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260101120000-create_users.sql",
                "20260101120000-Create.sql",
                "20260101120000-.sql",
                "20260101120000.sql",
                "20260101120000-a-.sql",
                "20260101120000-a.SQL",
                "2026010112000-a.sql",
                "202601011200000-a.sql",
                "20260101120000-a.sql.bak",
                "20260101120000-größe.sql",
                "２０２６０１０１１２００００-a.sql",
                "M20260101120000_create.java",
                "M20260101120000.java",
                "CreateUsers.java",
                "20260101120000-create.java",
                ""
            })
    void refusesAnyOtherForm(String name) {
        assertThat(MigrationFileName.parse(name)).isEmpty();
    }
}
