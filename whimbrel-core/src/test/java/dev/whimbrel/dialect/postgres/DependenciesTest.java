package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.schema.ObjectKey.Kind.COLUMN;
import static dev.whimbrel.schema.ObjectKey.Kind.CONSTRAINT;
import static dev.whimbrel.schema.ObjectKey.Kind.DEFAULT;
import static dev.whimbrel.schema.ObjectKey.Kind.ENUM;
import static dev.whimbrel.schema.ObjectKey.Kind.INDEX;
import static dev.whimbrel.schema.ObjectKey.Kind.SEQUENCE;
import static dev.whimbrel.schema.ObjectKey.Kind.TABLE;
import static dev.whimbrel.schema.ObjectKey.Kind.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What depends on what, as the server sees it. */
class DependenciesTest {

    /** What vanishes with what it is about, without a word. */
    private static final Set<String> SILENT = Set.of(
            "privileges",
            "comment",
            "column settings",
            "table settings",
            "index settings",
            "index column settings",
            "row security",
            "system trigger",
            "publication table",
            "publication schema",
            "partition",
            "extension dependency",
            "view column default",
            "sequence settings",
            "statistics");

    private static final Set<ObjectKey.Kind> OF_TABLES = EnumSet.of(TABLE, COLUMN, DEFAULT, CONSTRAINT, INDEX);

    private static final TestDatabase OWN = TestServer.create();
    private static InspectedDatabase database;
    private static SchemaGraph graph;

    @BeforeAll
    static void create() {
        database = new InspectedDatabase(OWN, InspectedDatabase.everything() + InspectedDatabase.more());
        graph = database.inspectGraph();
    }

    @AfterAll
    static void close() {
        database.close();
        OWN.close();
    }

    @Test
    void theSchemaIsTheSameAsWithoutDependencies() {
        assertThat(graph.schema()).isEqualTo(database.inspect(dev.whimbrel.dialect.Inspector.Scope.ALL));
    }

    @Test
    void anObjectCannotBeDroppedExactlyWhenSomethingUsesIt() throws SQLException {
        List<String> wrong = new ArrayList<>();
        Map<ObjectKey, List<String>> drops = drops(graph.schema());
        for (Map.Entry<ObjectKey, List<String>> drop : drops.entrySet()) {
            database.execute("SAVEPOINT object");
            String failure = database.attempt(drop.getValue());
            database.execute("ROLLBACK TO SAVEPOINT object");
            List<ObjectKey> users = usersThatObject(drop.getKey());
            boolean refused = failure != null && failure.startsWith("2BP01");
            if (refused == users.isEmpty() || (failure != null && !refused)) {
                wrong.add(drop.getKey() + " with users " + users + ": " + failure);
            }
        }

        assertThat(drops).hasSizeGreaterThan(90);
        assertThat(wrong).isEmpty();
    }

    private static Map<ObjectKey, List<String>> drops(Schema schema) {
        Map<ObjectKey, List<String>> drops = new LinkedHashMap<>();
        schema.opaque().values().forEach(object -> {
            ObjectSql sql = object.sql();
            if (sql != null && (!SILENT.contains(object.kind()) || object.kind().equals("partition"))) {
                drops.put(ObjectKey.of(object), sql.drop());
            }
        });
        schema.enums().keySet().forEach(name -> drops.put(ObjectKey.of(ENUM, name), drop("TYPE", name)));
        schema.sequences().keySet().forEach(name -> drops.put(ObjectKey.of(SEQUENCE, name), drop("SEQUENCE", name)));
        schema.tables().keySet().forEach(name -> drops.put(ObjectKey.of(TABLE, name), drop("TABLE", name)));
        schema.views()
                .forEach((name, view) -> drops.put(
                        ObjectKey.of(VIEW, name), drop(view.materialized() ? "MATERIALIZED VIEW" : "VIEW", name)));
        schema.extensions()
                .keySet()
                .forEach(name -> drops.put(ObjectKey.extension(name), List.of("DROP EXTENSION " + name)));
        return drops;
    }

    private static List<String> drop(String word, ObjectName name) {
        return List.of("DROP " + word + " \"" + name.schema() + "\".\"" + name.name() + "\"");
    }

    /** The users that make the server refuse, of an object or of any part of it. */
    private static List<ObjectKey> usersThatObject(ObjectKey dropped) {
        return graph.dependencies().all().stream()
                .filter(dependency -> dependency.used().equals(dropped)
                        || (dropped.kind() == TABLE && isPartOf(dependency.used(), dropped)))
                .map(dependency -> dependency.user())
                .filter(user -> !(dropped.kind() == TABLE && isPartOf(user, dropped)))
                .filter(user ->
                        user.kind() != ObjectKey.Kind.OPAQUE || !(SILENT.contains(user.part()) || isOn(user, dropped)))
                .distinct()
                .toList();
    }

    private static boolean isPartOf(ObjectKey part, ObjectKey table) {
        return OF_TABLES.contains(part.kind()) && part.name().equals(table.name());
    }

    /** A trigger, rule or policy on the table or view. */
    private static boolean isOn(ObjectKey user, ObjectKey relation) {
        String name = relation.kind() == ObjectKey.Kind.OPAQUE
                ? relation.name().name()
                : relation.name().toString();
        return user.name().name().replace("\"", "").endsWith(" ON " + name.replace("\"", ""));
    }

    @Test
    void aViewUsesColumnsKeysFunctionsAndViews() {
        assertThat(uses(ObjectKey.of(VIEW, name("grouped"))))
                .containsExactlyInAnyOrder(
                        column("base", "id"),
                        column("base", "code"),
                        column("child_of_base", "base_id"),
                        ObjectKey.part(CONSTRAINT, name("base"), "base_pkey"));
        assertThat(uses(ObjectKey.of(VIEW, name("over_view"))))
                .containsExactlyInAnyOrder(
                        ObjectKey.of(VIEW, name("grouped")),
                        opaque("function \"more Things\".plain(text)"),
                        opaque("domain \"more Things\".short"));
    }

    @Test
    void defaultsUseFunctionsSequencesAndColumns() {
        assertThat(uses(ObjectKey.part(DEFAULT, name("base"), "number")))
                .containsExactly(ObjectKey.of(SEQUENCE, name("counter")));
        assertThat(uses(ObjectKey.part(DEFAULT, name("base"), "total")))
                .containsExactlyInAnyOrder(column("base", "code"), opaque("function app.twice(integer)"));
        assertThat(uses(ObjectKey.part(DEFAULT, name("base"), "mood")))
                .containsExactly(ObjectKey.of(ENUM, name("mood")));
    }

    @Test
    void columnsUseTheirTypesAndTheirExtensions() {
        assertThat(uses(column("base", "moods"))).containsExactly(ObjectKey.of(ENUM, name("mood")));
        assertThat(uses(column("base", "size"))).containsExactly(opaque("domain \"more Things\".short"));
        assertThat(uses(column("base", "place"))).containsExactly(opaque("composite type \"more Things\".pair"));
        assertThat(uses(column("base", "span"))).containsExactly(opaque("range type \"more Things\".texts"));
        assertThat(uses(column("base", "path"))).containsExactly(ObjectKey.extension("hstore"));
        assertThat(uses(column("base", "id"))).isEmpty();
        assertThat(uses(column("collated", "a"))).containsExactly(opaque("collation \"more Things\".blind"));
    }

    @Test
    void checksAndIndexesUseWhatTheirExpressionsRead() {
        assertThat(uses(ObjectKey.part(CONSTRAINT, name("base"), "checked")))
                .containsExactlyInAnyOrder(column("base", "code"), opaque("function \"more Things\".atomic(integer)"));
        assertThat(uses(ObjectKey.part(INDEX, name("base"), "base_expression")))
                .containsExactlyInAnyOrder(
                        column("base", "code"), column("base", "active"), opaque("function app.twice(integer)"));
        assertThat(uses(ObjectKey.part(INDEX, name("base"), "base_path")))
                .containsExactly(ObjectKey.extension("hstore"));
    }

    @Test
    void aForeignKeyUsesTheKeyOrTheIndexThatItRestsOn() {
        assertThat(uses(ObjectKey.part(CONSTRAINT, name("child_of_base"), "child_of_base_base_id_fkey")))
                .containsExactly(ObjectKey.part(CONSTRAINT, name("base"), "base_pkey"));
        assertThat(uses(ObjectKey.part(CONSTRAINT, name("child_of_base"), "child_of_base_number_fkey")))
                .containsExactly(ObjectKey.part(INDEX, name("base"), "base_plain_unique"));
        assertThat(uses(ObjectKey.part(CONSTRAINT, name("child_of_base"), "child_of_base_code_fkey")))
                .containsExactly(ObjectKey.part(CONSTRAINT, name("base"), "base_code_key"));
    }

    @Test
    void whatIsCarriedAsAWholeIsUsedAsAWhole() {
        ObjectKey viewed = opaque("partitioned table \"more Things\".viewed");

        assertThat(uses(ObjectKey.of(VIEW, name("of_viewed")))).containsExactly(viewed);
        assertThat(uses(ObjectKey.part(CONSTRAINT, name("refers_to_viewed"), "refers_to_viewed_id_fkey")))
                .contains(viewed);
        assertThat(uses(opaque("partition \"more Things\".viewed_1"))).containsExactly(viewed);
        assertThat(uses(opaque("child table \"more Things\".heir")))
                .contains(
                        ObjectKey.of(TABLE, name("parent_a")),
                        ObjectKey.of(TABLE, name("parent_b")),
                        ObjectKey.of(ENUM, name("mood")));
        assertThat(uses(opaque("typed table \"more Things\".of_pair")))
                .contains(opaque("composite type \"more Things\".pair"));
        assertThat(uses(opaque("foreign table \"more Things\".far_away")))
                .containsExactly(opaque("server plain_server"));
        assertThat(uses(opaque("partitioned table \"more Things\".measured")))
                .contains(
                        opaque("function app.twice(integer)"),
                        ObjectKey.of(ENUM, name("mood")),
                        ObjectKey.part(CONSTRAINT, name("base"), "base_code_key"));
    }

    @Test
    void policiesTriggersAndRulesUseWhatTheyRead() {
        assertThat(uses(opaque("policy \"All of it\" ON \"more Things\".base")))
                .containsExactlyInAnyOrder(
                        ObjectKey.of(TABLE, name("base")),
                        column("base", "active"),
                        column("base", "code"),
                        column("child_of_base", "code"),
                        opaque("function \"more Things\".plain(text)"));
        assertThat(uses(opaque("trigger touched ON \"more Things\".base")))
                .containsExactlyInAnyOrder(
                        ObjectKey.of(TABLE, name("base")),
                        column("base", "code"),
                        column("base", "mood"),
                        column("base", "active"),
                        opaque("function \"more Things\".touch()"));
        assertThat(uses(opaque("rule \"Noted\" ON \"more Things\".child_of_base")))
                .contains(column("base", "active"), column("base", "id"), column("child_of_base", "number"));
    }

    @Test
    void functionsUseTheTypesOfTheirArgumentsAndWhatTheirBodiesName() {
        assertThat(uses(opaque("function \"more Things\".of_row(\"more Things\".base)")))
                .containsExactly(ObjectKey.of(TABLE, name("base")));
        assertThat(uses(opaque("function \"more Things\".of_view(\"more Things\".grouped[])")))
                .containsExactly(ObjectKey.of(VIEW, name("grouped")));
        assertThat(uses(opaque("function \"more Things\".atomic(integer)")))
                .containsExactly(opaque("function app.twice(integer)"));
        assertThat(uses(opaque("function \"more Things\".as_table(integer)")))
                .containsExactlyInAnyOrder(ObjectKey.of(ENUM, name("mood")), opaque("function app.twice(integer)"));
        assertThat(uses(opaque("function \"more Things\".in_range(\"more Things\".texts,\"more Things\".many_texts)")))
                .containsExactly(opaque("range type \"more Things\".texts"));
    }

    @Test
    void settingsUseWhatTheyAreAbout() {
        assertThat(uses(opaque("table settings \"more Things\".base")))
                .containsExactlyInAnyOrder(
                        ObjectKey.of(TABLE, name("base")),
                        ObjectKey.part(INDEX, name("base"), "replica"),
                        ObjectKey.part(INDEX, name("base"), "base_plain_unique"));
        assertThat(uses(opaque("column settings \"more Things\".base.path"))).containsExactly(column("base", "path"));
        assertThat(uses(opaque("privileges COLUMN \"more Things\".base.code"))).containsExactly(column("base", "code"));
        assertThat(uses(opaque("row security \"more Things\".base")))
                .containsExactly(ObjectKey.of(TABLE, name("base")));
        assertThat(uses(opaque("comment column \"more Things\".grouped.n")))
                .containsExactly(ObjectKey.of(VIEW, name("grouped")));
    }

    private static Set<ObjectKey> uses(ObjectKey user) {
        return graph.dependencies().uses(user);
    }

    private static ObjectName name(String name) {
        return new ObjectName("more Things", name);
    }

    private static ObjectKey column(String table, String column) {
        return ObjectKey.part(COLUMN, name(table), column);
    }

    private static ObjectKey opaque(String key) {
        return ObjectKey.of(
                java.util.Objects.requireNonNull(graph.schema().opaque().get(key), key));
    }
}
