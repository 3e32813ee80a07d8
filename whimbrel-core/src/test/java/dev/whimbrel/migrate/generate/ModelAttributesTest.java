package dev.whimbrel.migrate.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.SqlType;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAttributesTest {

    @Test
    void readsTheExampleOfTheManual() {
        assertThat(ModelAttributes.parse(
                        "title:string,price:decimal(10,2),author:references,status:enum(draft,published)"))
                .containsExactly(
                        value("title", SqlType.varchar(255)),
                        value("price", SqlType.numeric(10, 2)),
                        new ModelAttribute(
                                "author_id", new AttributeType.Reference("authors", null), false, false, false, true),
                        new ModelAttribute(
                                "status",
                                new AttributeType.Enumeration(List.of("draft", "published")),
                                false,
                                false,
                                false,
                                false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:text,b:integer",
                " a:text , b:integer ",
                "a:text b:integer",
                "a:text  b:integer,",
                "a:TEXT\n,\tb:Int",
                "A:text!,B:integer:required"
            })
    void separatesAttributesByCommasOrBlanks(String text) {
        assertThat(ModelAttributes.parse(text))
                .containsExactly(value("a", SqlType.text()), value("b", SqlType.integer()));
    }

    @ParameterizedTest
    @CsvSource({
        "string,varchar(255)",
        "string(80),varchar(80)",
        "'decimal(10,2)','numeric(10,2)'",
        "'decimal( 10 , 2 )','numeric(10,2)'",
        "decimal(8),'numeric(8,0)'",
        "decimal,numeric",
        "boolean,boolean",
        "datetime,timestamptz",
        "timestamp,timestamptz",
        "dateonly,date",
        "json,jsonb",
        "float,double precision",
        "char(2),char(2)",
        "blob,bytea"
    })
    void knowsTypesByTheNamesThatPeopleUse(String written, String type) {
        SqlType expected = switch (type) {
            case "varchar(255)" -> SqlType.varchar(255);
            case "varchar(80)" -> SqlType.varchar(80);
            case "numeric(10,2)" -> SqlType.numeric(10, 2);
            case "numeric(8,0)" -> SqlType.numeric(8, 0);
            case "numeric" -> new SqlType.Numeric(null, null);
            case "timestamptz" -> SqlType.timestamptz();
            case "char(2)" -> new SqlType.Char(2);
            default -> new SqlType.Builtin(type);
        };

        assertThat(ModelAttributes.parse("a:" + written)).containsExactly(value("a", expected));
    }

    @Test
    void readsModifiersInAnyOrder() {
        assertThat(ModelAttributes.parse("a:text?,b:text:unique:nullable,c:text:index,d:text[]?,e:string(3)[]:index?"))
                .containsExactly(
                        new ModelAttribute("a", new AttributeType.Value(SqlType.text()), false, true, false, false),
                        new ModelAttribute("b", new AttributeType.Value(SqlType.text()), false, true, true, false),
                        new ModelAttribute("c", new AttributeType.Value(SqlType.text()), false, false, false, true),
                        new ModelAttribute("d", new AttributeType.Value(SqlType.text()), true, true, false, false),
                        new ModelAttribute("e", new AttributeType.Value(SqlType.varchar(3)), true, true, false, true));
    }

    @Test
    void readsReferences() {
        assertThat(
                        ModelAttributes.parse(
                                "author:references(users),categoryId:references?,owner:uuid:references,boss:bigint:references(people):unique"))
                .containsExactly(
                        new ModelAttribute(
                                "author_id", new AttributeType.Reference("users", null), false, false, false, true),
                        new ModelAttribute(
                                "category_id",
                                new AttributeType.Reference("categories", null),
                                false,
                                true,
                                false,
                                true),
                        new ModelAttribute(
                                "owner_id",
                                new AttributeType.Reference("owners", SqlType.uuid()),
                                false,
                                false,
                                false,
                                true),
                        new ModelAttribute(
                                "boss_id",
                                new AttributeType.Reference("people", SqlType.bigint()),
                                false,
                                false,
                                true,
                                false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role:enum(Admin,Guest User,it's)",
                "role:enum( Admin , 'Guest User' , 'it''s' )",
                "role:enum(\"Admin\",\"Guest User\",\"it's\")",
                "role:enum:{Admin, Guest User, it's}",
                "role:enum:{Admin,'Guest User',\"it's\"}"
            })
    void readsLabelsOfEnums(String text) {
        assertThat(ModelAttributes.parse(text))
                .extracting(ModelAttribute::type)
                .containsExactly(new AttributeType.Enumeration(List.of("Admin", "Guest User", "it's")));
    }

    @Test
    void readsWhatSequelizeWrites() {
        assertThat(ModelAttributes.parse("firstName:string, tags:array:string, state:enum:{a,b}"))
                .extracting(ModelAttribute::column)
                .containsExactly("first_name", "tags", "state");
        assertThat(ModelAttributes.parse("tags:array:string").getFirst().array())
                .isTrue();
        assertThat(ModelAttributes.parse("tags:array:enum(a,b)").getFirst().array())
                .isTrue();
    }

    @Test
    void readsNothing() {
        assertThat(ModelAttributes.parse("")).isEmpty();
        assertThat(ModelAttributes.parse("  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title:sting              | 6  | There is no type sting. Did you mean string?
            a:text,b:nonsense        | 9  | There is no type nonsense. The types are array, bigint, biginteger, binary,
            a:text,qty               | 10 | "qty" has no type. Write name:type, such as title:string.
            a:                       | 2  | A type is missing here.
            a:,b:text                | 2  | A type is missing here.
            :text                    | 0  | An attribute has no name.
            ,a:text                  | 0  | An attribute has no name.
            1a:text                  | 0  | "1a" can't be a name.
            größe:text               | 0  | "größe" can't be a name.
            a'b:text                 | 1  | "a" has no type.
            a:text,A:text            | 7  | There is a column a already. Give one of them another name.
            author:references,author_id:bigint | 18 | There is a column author_id already.
            created_at:timestamp     | 0  | Every new table gets a column created_at. Remove it here.
            a:text;b:text            | 6  | A comma is missing between two attributes
            a:text:uniqe             | 7  | There is no modifier uniqe. Did you mean unique?
            a:text:                  | 7  | There is no modifier .
            a:decimal(10,2           | 14 | A ) is missing at the end. Close the parenthesis.
            a:decimal(x)             | 10 | A whole number is missing here.
            a:decimal()              | 10 | A whole number is missing here.
            a:decimal(2,10)          | 2  | The precision of a decimal is from 1 to 1000, and its scale is not more.
            a:decimal(1,2,3)         | 2  | A decimal has a precision and a scale, such as decimal(10,2).
            a:string(0)              | 2  | The length of a string is from 1 to 10485760.
            a:string(99999999999999) | 9  | A whole number is missing here.
            a:char                   | 2  | A char has a length, such as char(2).
            a:integer(11)            | 2  | integer has no parameters. Remove the parentheses.
            a:enum                   | 6  | A ( is missing at the end. Write the labels in parentheses, such as enum(draft,published).
            a:enum()                 | 7  | An enum has a label without a letter.
            a:enum(x,,y)             | 9  | An enum has a label without a letter.
            a:enum(x,y,x)            | 11 | The label x is there twice. Remove one.
            a:enum(x,y               | 6  | The list of labels is not closed.
            a:enum('x)               | 7  | The quote that opens here is never closed.
            a:enum('x'y)             | 10 | The list of labels is not closed.
            a:enum:x                 | 7  | A { is missing here.
            a:text[                  | 7  | A ] is missing at the end. An array is written string[].
            a:array                  | 7  | A : is missing at the end. Write array:string or string[].
            a:references[]           | 2  | A reference can't be an array. Make a table that joins the two.
            a:references(            | 13 | The name of a table is missing here. Write references(users).
            a:references(x y)        | 15 | A ) is missing here.
            a:enum(x):references     | 10 | Only a column of a plain type can be a reference
            a:text); DROP TABLE x    | 6  | A comma is missing between two attributes, or this does not belong here.
            """)
    void pointsAtWhatItDoesNotUnderstand(String text, int position, String message) {
        assertThatThrownBy(() -> ModelAttributes.parse(text))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageStartingWith("Attributes: ")
                .hasMessageContaining(message)
                .hasMessageEndingWith("\n  " + text + "\n  " + " ".repeat(position) + "^");
    }

    @Property(tries = 3000)
    void neverFailsInAnotherWay(@ForAll("texts") String text) {
        try {
            ModelAttributes.parse(text);
        } catch (WhimbrelException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.USAGE);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "b",
                        ":",
                        ",",
                        "string",
                        "enum",
                        "(",
                        ")",
                        "{",
                        "}",
                        "'",
                        "\"",
                        "array",
                        "references",
                        "[",
                        "]",
                        "?",
                        "!",
                        " ",
                        "1",
                        "\0",
                        "\n",
                        "é",
                        "🐦",
                        "unique",
                        "decimal")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static ModelAttribute value(String column, SqlType type) {
        return new ModelAttribute(column, new AttributeType.Value(type), false, false, false, false);
    }
}
