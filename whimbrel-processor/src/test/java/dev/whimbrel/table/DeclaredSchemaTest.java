package dev.whimbrel.table;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static shop.AllTypes.ALL_TYPES;
import static shop.Products.PRODUCTS;
import static shop.Suppliers.SUPPLIERS;
import static wrong.Muddles.MUDDLES;
import static wrong.Person.PERSON;
import static wrong.Twins.TWINS;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.RenameColumn;
import dev.whimbrel.schema.change.RenameEnum;
import dev.whimbrel.schema.change.RenameEnumValue;
import dev.whimbrel.schema.change.RenameTable;
import dev.whimbrel.testing.GoldenFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is wrong with classes, what departs from conventions, and what had another name before. */
class DeclaredSchemaTest {

    @Test
    void allProblemsAreSaidAtOnceWithClassAndField() {
        WhimbrelException failure = failure(TableClasses.of(MUDDLES, SUPPLIERS, USERS));

        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_DEFINITION);
        GoldenFile.assertMatches("table/problems.txt", failure.getMessage() + "\n");
    }

    @Test
    void twoTablesOfOneNameAreAProblem() {
        assertThat(failure(TableClasses.of(USERS, TWINS)))
                .hasMessageContaining("wrong.Twins: it is called public.users, as blog.Users is.");
    }

    @Test
    void aForeignKeyToATableThatIsNotThereIsAProblem() {
        assertThat(failure(TableClasses.of(POSTS)))
                .hasMessageContaining("blog.Posts: the foreign key posts_author_id_fkey refers to public.users,"
                        + " which is not among the table classes. Add its class");
    }

    @Test
    void departuresFromConventionsAreWarnings() {
        List<Warning> warnings = declared(TableClasses.of(PERSON, USERS)).warnings();

        GoldenFile.assertMatches(
                "table/warnings.txt",
                warnings.stream().map(Warning::toString).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void warningsAreSilencedByTableByColumnOrForAll() {
        assertThat(declared(TableClasses.of(ALL_TYPES)).warnings()).isEmpty();
        assertThat(declared(TableClasses.of(PERSON, USERS).silence(Convention.values()))
                        .warnings())
                .isEmpty();
    }

    @Test
    void aForeignKeyGetsAnIndexUnlessItsColumnsAreTheFirstOfOne() {
        assertThat(declared(TableClasses.of(PRODUCTS, SUPPLIERS)).warnings())
                .filteredOn(warning -> warning.convention() == Convention.FOREIGN_KEY_INDEX)
                .extracting(Warning::where)
                .containsExactly("shop.Products.partOf", "shop.Products.supplierCountry");
    }

    @Test
    void aPartialIndexIsNoneForAForeignKey() {
        assertThat(declared(TableClasses.of(USERS, POSTS))
                        .schema()
                        .tables()
                        .get(new ObjectName("public", "posts"))
                        .indexes())
                .extracting("name")
                .containsExactly("posts_author_id_created_at_idx", "posts_author_id_idx");
    }

    @Test
    void whatHadAnotherNameIsARenameAndLabelsThatAreGoneAreRemapped() {
        DeclaredSchema declared = declared(TableClasses.of(PRODUCTS, SUPPLIERS));
        ObjectName paint = new ObjectName("shop", "paint");
        ObjectName products = new ObjectName("public", "products");

        assertThat(declared.renames())
                .containsExactly(
                        new RenameEnum(paint.renamed("colour"), "paint"),
                        new RenameEnumValue(paint, "gray", "grey"),
                        new RenameTable(products.renamed("goods"), "products"),
                        new RenameColumn(products, "remark", "note"));
        assertThat(declared.remaps()).containsExactly(new EnumRemap(paint, "beige", "dark red"));
    }

    @Test
    void typesBringTheirExtensions() {
        DeclaredSchema declared = declared(TableClasses.of(wrong.Vectors.VECTORS));

        assertThat(declared.schema().extensions()).containsOnlyKeys("vector", "citext");
        assertThat(SchemaOnServer.POSTGRES
                        .renderer("public")
                        .type(wrong.Vectors.VECTORS.embedding.type().sqlType()))
                .isEqualTo("vector(3)");
        assertThat(wrong.Vectors.VECTORS.embedding.type().codec().fromText("[1,2.5,-3]"))
                .containsExactly(1f, 2.5f, -3f);
        assertThat(wrong.Vectors.VECTORS.embedding.type().codec().toText(new float[] {1, 2.5f}))
                .isEqualTo("[1.0,2.5]");
    }

    @Test
    void valuesThatTheProgramSuppliesAreNoneOfTheDatabase() {
        assertThat(wrong.Vectors.VECTORS.code.suppliedOnInsert().map(supplier -> (Object) supplier.get()))
                .contains("new");
        assertThat(wrong.Vectors.VECTORS.code.suppliedOnUpdate().map(supplier -> (Object) supplier.get()))
                .contains("changed");
        assertThat(declared(TableClasses.of(wrong.Vectors.VECTORS))
                        .schema()
                        .tables()
                        .get(new ObjectName("public", "vectors"))
                        .column("code"))
                .hasValueSatisfying(column -> assertThat(column.defaultValue()).isNull());
    }

    @Test
    void aConditionOnNullIsRefusedWithWhatToUse() {
        String nothing = null;
        assertThatThrownBy(() -> USERS.email.eq(nothing)).hasMessageContaining("Use isNull() or isNotNull()");
    }

    private static DeclaredSchema declared(TableClasses classes) {
        return DeclaredSchema.of(classes, SchemaOnServer.POSTGRES);
    }

    private static WhimbrelException failure(TableClasses classes) {
        return catchThrowableOfType(WhimbrelException.class, () -> declared(classes));
    }
}
