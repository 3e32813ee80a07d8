package dev.whimbrel.table.write;

import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The class of what belongs to no table. */
final class ObjectsText {

    private final Sources sources;
    private final String className;
    private final Imports imports;
    private final StringBuilder block = new StringBuilder();

    ObjectsText(Sources sources, String className) {
        this.sources = sources;
        this.className = className;
        this.imports = new Imports(sources.packageName());
    }

    void add(NamespaceDef namespace) {
        String comment = namespace.comment() == null ? "" : ", " + JavaText.literal(namespace.comment(), 16);
        append(List.of("namespace(" + JavaText.string(namespace.name()) + comment + ")"));
    }

    void add(ExtensionDef extension) {
        boolean usual = extension.schema() == null || extension.schema().equals("public");
        String schema = usual ? "" : ", " + JavaText.string(String.valueOf(extension.schema()));
        append(List.of("extension(" + JavaText.string(extension.name()) + schema + ")"));
    }

    /** An enum that no column of a class has. */
    void add(EnumDef definition) {
        append(List.of(
                "enumeration(" + imports.type(String.valueOf(sources.enums().get(definition.name()))) + ".class)"));
    }

    void add(SequenceDef sequence) {
        ObjectName name = sequence.name();
        List<String> calls = new ArrayList<>();
        calls.add(
                name.schema().equals("public")
                        ? "sequence(" + JavaText.string(name.name()) + ")"
                        : "sequence(" + JavaText.string(name.schema()) + ", " + JavaText.string(name.name()) + ")");
        SqlType type = sequence.options().type();
        if (type != null && !type.equals(SqlType.bigint())) {
            calls.add(type.equals(SqlType.integer()) ? "ofInteger()" : "ofSmallint()");
        }
        String counting = ColumnText.counting(sequence.options());
        if (!counting.isEmpty()) {
            calls.add("counting(it -> it" + counting + ")");
        }
        SequenceDef.Owner owner = sequence.owner();
        RelationNames table = owner == null ? null : sources.classes().of(owner.table());
        if (owner != null && table != null) {
            calls.add("ownedBy(" + imports.member(table.fullConstant()) + "." + table.field(owner.column()) + ")");
        }
        if (sequence.comment() != null) {
            calls.add("comment(" + JavaText.literal(sequence.comment(), 16) + ")");
        }
        append(calls);
    }

    void add(KeptObject object) {
        block.append(statement(object, sources, imports));
    }

    private void append(List<String> calls) {
        block.append(Chain.statement("", calls, 8));
    }

    /** An object as SQL, in the block of whatever class. */
    static String statement(KeptObject object, Sources sources, Imports imports) {
        List<String> calls = new ArrayList<>();
        calls.add("object(" + JavaText.string(object.name()) + ")");
        object.create().forEach(statement -> calls.add("create(" + JavaText.literal(statement, 24) + ")"));
        object.drop().forEach(statement -> calls.add("drop(" + JavaText.literal(statement, 24) + ")"));
        if (object.beforeTables()) {
            calls.add("beforeTables()");
        }
        String relations = object.relations().stream()
                .filter(name -> !name.equals(object.place()))
                .map(sources.classes()::of)
                .filter(Objects::nonNull)
                .map(names -> imports.member(names.fullConstant()))
                .collect(Collectors.joining(", "));
        if (!relations.isEmpty()) {
            calls.add("uses(" + relations + ")");
        }
        if (!object.objects().isEmpty()) {
            calls.add(object.objects().stream().map(JavaText::string).collect(Collectors.joining(", ", "uses(", ")")));
        }
        return Chain.statement("", calls, 8);
    }

    /** Empty when there is nothing in it. */
    Optional<SourceFile> file() {
        if (block.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder body =
                new StringBuilder("@" + imports.type("dev.whimbrel.table.DbObjects") + "\npublic final class "
                        + className + " extends " + imports.type("dev.whimbrel.table.SchemaObjects") + " {\n    {\n");
        body.append(block).append("    }\n}\n");
        return Optional.of(RelationText.file(sources.packageName(), className, imports, body));
    }
}
