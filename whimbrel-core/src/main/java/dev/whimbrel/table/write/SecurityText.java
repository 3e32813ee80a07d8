package dev.whimbrel.table.write;

import dev.whimbrel.dialect.OuterParentheses;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The row-level security of a table. The server keeps policies and whether they are in force as objects of their own, of which the
 * schema knows the text; what has another form than classes give it is kept as SQL.
 */
final class SecurityText {

    private static final Pattern POLICY = Pattern.compile(
            " AS (PERMISSIVE|RESTRICTIVE) FOR (ALL|SELECT|INSERT|UPDATE|DELETE) TO ([^\\n]+)"
                    + "(?:\\nUSING \\((.*?)\\))?(?:\\nWITH CHECK \\((.*)\\))?",
            Pattern.DOTALL);
    private static final Pattern IDENTIFIER = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([^\", ]+)");

    private final Sources sources;
    private final ObjectName table;
    private final String qualified;

    SecurityText(Sources sources, TableDef table) {
        this.sources = sources;
        this.table = table.name();
        this.qualified = sources.objects().qualified(table.name());
    }

    /** The statements of the table's block; the rest is kept as SQL. */
    String statements() {
        Optional<OpaqueObject> security =
                Optional.ofNullable(sources.schema().opaque().get("row security " + qualified));
        boolean enabled = security.filter(object -> create(object).contains(" ENABLE ROW"))
                .isPresent();
        boolean forced =
                security.filter(object -> create(object).contains(" FORCE ROW")).isPresent();
        StringBuilder policies = new StringBuilder();
        for (OpaqueObject object : sources.objects().policiesOf(table)) {
            boolean sayable = enabled && !sources.objects().needs().comesAfterObjects(ObjectKey.of(object), table);
            Optional<String> statement = sayable ? policy(object) : Optional.empty();
            statement.ifPresentOrElse(policies::append, () -> sources.objects().keep(object));
        }
        if (forced && enabled) {
            return "        forceRowLevelSecurity();\n" + policies;
        }
        if (!enabled) {
            security.ifPresent(sources.objects()::keep);
        }
        // A policy brings it along.
        return (enabled && policies.isEmpty() ? "        rowLevelSecurity();\n" : "") + policies;
    }

    private static String create(OpaqueObject object) {
        ObjectSql sql = object.sql();
        return sql == null ? "" : String.join("\n", sql.create());
    }

    private Optional<String> policy(OpaqueObject object) {
        String head = "CREATE POLICY " + object.identity();
        String create = create(object);
        if (!create.startsWith(head)) {
            return Optional.empty();
        }
        Matcher form = POLICY.matcher(create.substring(head.length()));
        if (!form.matches()) {
            return Optional.empty();
        }
        String identity = object.identity();
        List<String> calls = new ArrayList<>();
        calls.add("policy("
                + JavaText.string(identifiers(identity.substring(0, identity.length() - qualified.length() - 4))
                        .get(0))
                + ")");
        if (!form.group(2).equals("ALL")) {
            calls.add("for" + form.group(2).charAt(0)
                    + form.group(2).substring(1).toLowerCase(java.util.Locale.ROOT) + "()");
        }
        if (!form.group(3).equals("PUBLIC")) {
            calls.add("to("
                    + identifiers(form.group(3)).stream().map(JavaText::string).collect(Collectors.joining(", "))
                    + ")");
        }
        if (form.group(1).equals("RESTRICTIVE")) {
            calls.add("restrictive()");
        }
        if (form.group(4) != null) {
            calls.add("using(" + JavaText.literal(OuterParentheses.without(form.group(4)), 16) + ")");
        }
        if (form.group(5) != null) {
            calls.add("withCheck(" + JavaText.literal(OuterParentheses.without(form.group(5)), 16) + ")");
        }
        if (object.comment() != null) {
            calls.add("comment(" + JavaText.literal(object.comment(), 16) + ")");
        }
        return Optional.of(Chain.statement("", calls, 8));
    }

    private static List<String> identifiers(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = IDENTIFIER.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            names.add(quoted == null ? Objects.requireNonNull(matcher.group(2)) : quoted.replace("\"\"", "\""));
        }
        return names;
    }
}
