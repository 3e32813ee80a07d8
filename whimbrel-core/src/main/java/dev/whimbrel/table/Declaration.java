package dev.whimbrel.table;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.RenameColumn;
import dev.whimbrel.schema.change.RenameTable;
import dev.whimbrel.schema.change.RenameView;
import dev.whimbrel.table.type.EnumLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns classes into a schema, one after the other, and then says all that is wrong with them. */
final class Declaration {

    private final Renderer renderer;
    private final DefaultNames defaultNames;
    private final NameCheck nameCheck;
    private final Problems problems = new Problems();
    private final Map<String, ChosenNames> names = new HashMap<>();
    private final Map<ObjectName, String> relations = new LinkedHashMap<>();
    private final DeclaredEnums enums = new DeclaredEnums(problems);
    private final ObjectOrder order = new ObjectOrder(problems);
    private final List<ObjectKey> lastObjects = new ArrayList<>();
    private final List<Change> renames = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Set<String> roles = new TreeSet<>();
    private Schema schema = Schema.empty().with(new NamespaceDef("public", null));

    Declaration(Dialect dialect) {
        renderer = dialect.renderer("public");
        defaultNames = dialect.defaultNames();
        nameCheck = new NameCheck(renderer);
    }

    DeclaredSchema of(TableClasses classes) {
        classes.objects().forEach(this::addObjects);
        List<TableDraft> drafts = new ArrayList<>();
        List<TableDefinition> tables = new ArrayList<>();
        for (Relation<?> relation : classes.relations()) {
            TableDraft draft = draft(relation);
            drafts.add(draft);
            if (relation instanceof Table<?> table && isNew(draft)) {
                tables.add(new TableDefinition(table, draft));
            }
        }
        tables.forEach(this::addTable);
        for (TableDraft draft : drafts) {
            if (draft.relation() instanceof View<?> view && isNew(draft)) {
                addView(view, draft);
            }
        }
        tables.forEach(table -> ReferenceCheck.check(table, schema));
        Dependencies dependencies = order.of(schema);
        problems.throwIfAny();
        List<Warning> said =
                warnings.stream().filter(warning -> !classes.silences(warning)).toList();
        return new DeclaredSchema(
                new SchemaGraph(schema, dependencies),
                Stream.concat(enums.renames().stream(), renames.stream()).toList(),
                enums.remaps(),
                said,
                List.copyOf(roles));
    }

    private TableDraft draft(Relation<?> relation) {
        ChosenNames chosen =
                names.computeIfAbsent(relation.name().schema(), schemaName -> new ChosenNames(defaultNames));
        chosen.take(relation.name().name());
        return new TableDraft(relation, renderer, chosen, problems);
    }

    private boolean isNew(TableDraft draft) {
        String other = relations.putIfAbsent(draft.name(), draft.where());
        if (other != null) {
            draft.problem("it is called " + draft.name() + ", as " + other + " is. Name one of them another way:"
                    + " @DbTable(\"...\")");
        }
        return other == null;
    }

    private void addTable(TableDefinition definition) {
        Table<?> table = definition.table();
        TableDraft draft = definition.draft();
        for (Column<?> column : table.columns()) {
            addColumnNeeds(draft, column);
        }
        TableDef defined = definition.define();
        namespace(defined.name());
        schema = schema.with(defined);
        for (SequenceDef serial : definition.serials()) {
            schema = schema.with(serial);
        }
        nameCheck.check(defined, draft);
        addRenames(table, defined);
        addSecurity(table, draft);
        addTriggers(table, draft);
        // A trigger comes after its function.
        for (ObjectKey object : addSqlObjects(draft.where(), table.facts().objects)) {
            lastObjects.forEach(earlier -> order.rather(object, earlier));
        }
        warnings.addAll(new ConventionCheck(definition, defined).warnings());
    }

    private void addColumnNeeds(TableDraft draft, Column<?> column) {
        String extension = column.type().extension();
        if (extension != null && !schema.extensions().containsKey(extension)) {
            schema = schema.with(new ExtensionDef(extension, null, null, null));
        }
        EnumLabels<?> labels = column.type().enumeration();
        if (labels != null) {
            addEnum(draft.where(column), labels);
        }
    }

    private void addEnum(String where, EnumLabels<?> labels) {
        EnumDef defined = enums.define(where, labels);
        if (defined != null) {
            namespace(defined.name());
            schema = schema.with(defined);
        }
    }

    private void addRenames(Table<?> table, TableDef defined) {
        String formerName = table.facts().formerName;
        if (formerName != null) {
            renames.add(new RenameTable(
                    defined.name().renamed(formerName), defined.name().name()));
        }
        for (Column<?> column : table.columns()) {
            column.facts()
                    .last(ColumnFact.Renamed.class)
                    .ifPresent(was -> renames.add(new RenameColumn(defined.name(), was.from(), column.name())));
        }
    }

    private void addSecurity(Table<?> table, TableDraft draft) {
        TableFacts facts = table.facts();
        ObjectKey key = ObjectKey.of(ObjectKey.Kind.TABLE, table.name());
        if (facts.rowSecurity) {
            add(Functions.rowSecurity(draft, facts.rowSecurityForced), key);
        }
        for (Policy policy : facts.policies) {
            add(policy.define(draft), key);
            roles.addAll(policy.roles());
        }
    }

    private void addTriggers(Table<?> table, TableDraft draft) {
        ObjectKey key = ObjectKey.of(ObjectKey.Kind.TABLE, table.name());
        for (Column<?> column : table.columns()) {
            if (column.facts().last(ColumnFact.Touched.class).isPresent()) {
                ObjectKey function = add(Functions.touch(draft, column));
                add(Functions.touchTrigger(draft, column), key, function);
            }
        }
        if (table.facts().audited) {
            if (!schema.tables().containsKey(Functions.AUDIT_TABLE)) {
                schema = schema.with(Functions.auditTable());
            }
            ObjectKey function = add(Functions.audit(), ObjectKey.of(ObjectKey.Kind.TABLE, Functions.AUDIT_TABLE));
            add(Functions.auditTrigger(draft, Functions.secretColumns(table)), key, function);
        }
    }

    private void addView(View<?> view, TableDraft draft) {
        ViewDef defined = view.define(draft);
        namespace(defined.name());
        schema = schema.with(defined);
        ObjectKey key = ObjectKey.of(ObjectKey.Kind.VIEW, defined.name());
        view.uses().forEach(used -> need(key, keyOf(used)));
        view.objects().forEach(used -> order.need(draft.where(), key, used));
        String formerName = view.formerName();
        if (formerName != null) {
            ObjectName name = defined.name();
            renames.add(new RenameView(name.renamed(formerName), view.isMaterialized(), name.name()));
        }
    }

    private void addObjects(SchemaObjects objects) {
        String where = objects.getClass().getName();
        objects.namespaces.forEach(namespace -> schema = schema.with(namespace));
        objects.extensions.forEach(extension -> schema = schema.with(extension));
        objects.enums.forEach(labels -> addEnum(where, labels));
        for (Sequence sequence : objects.sequences) {
            SequenceDef defined = sequence.define();
            SequenceDef.Owner owner = defined.owner();
            if (owner != null && !owner.table().schema().equals(defined.name().schema())) {
                problems.add(
                        where,
                        "the sequence " + defined.name() + " can't belong to a column of " + owner.table()
                                + ": both have to be in the same namespace");
            }
            namespace(defined.name());
            names.computeIfAbsent(defined.name().schema(), schemaName -> new ChosenNames(defaultNames))
                    .take(defined.name().name());
            schema = schema.with(defined);
        }
        Map<String, ObjectKey> last = new HashMap<>();
        addSqlObjects(where, objects.objects).forEach(key -> last.put(String.valueOf(key.part()), key));
        lastObjects.addAll(last.values());
    }

    /** In the order in which they are said. */
    private List<ObjectKey> addSqlObjects(String where, List<SqlObject> objects) {
        List<ObjectKey> added = new ArrayList<>();
        Map<Boolean, ObjectKey> previous = new HashMap<>();
        for (SqlObject object : objects) {
            addSqlObject(where, object).ifPresent(key -> {
                added.add(key);
                ObjectKey before = previous.put(object.isBeforeTables(), key);
                if (before != null) {
                    order.rather(key, before);
                }
            });
        }
        return added;
    }

    private Optional<ObjectKey> addSqlObject(String where, SqlObject object) {
        if (!object.isComplete()) {
            problems.add(where, "object(\"" + object.name() + "\") needs both create(...) and drop(...)");
            return Optional.empty();
        }
        if (ObjectOrder.find(object.name(), schema).isPresent()) {
            problems.add(where, "there is another object(\"" + object.name() + "\"). Choose another name");
            return Optional.empty();
        }
        ObjectKey key = add(object.define());
        object.uses().forEach(used -> need(key, keyOf(used)));
        object.objects().forEach(used -> order.need(where, key, used));
        if (object.isBeforeTables()) {
            order.beforeTables(key);
        }
        return Optional.of(key);
    }

    private ObjectKey keyOf(Relation<?> relation) {
        try {
            return ObjectKey.of(
                    relation instanceof View<?> ? ObjectKey.Kind.VIEW : ObjectKey.Kind.TABLE, relation.name());
        } catch (WhimbrelException e) {
            problems.add(relation.getClass().getName(), String.valueOf(e.getMessage()));
            return ObjectKey.namespace("public");
        }
    }

    private ObjectKey add(OpaqueObject object, ObjectKey... needed) {
        schema = schema.with(object);
        ObjectKey key = ObjectKey.of(object);
        for (ObjectKey each : needed) {
            need(key, each);
        }
        return key;
    }

    private void need(ObjectKey user, ObjectKey used) {
        order.need(user, used);
    }

    private void namespace(ObjectName name) {
        if (!schema.namespaces().containsKey(name.schema())) {
            schema = schema.with(new NamespaceDef(name.schema(), null));
        }
    }
}
