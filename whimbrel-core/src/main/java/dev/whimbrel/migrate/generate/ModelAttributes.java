package dev.whimbrel.migrate.generate;

import dev.whimbrel.NearestWord;
import dev.whimbrel.Plural;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a list of attributes: {@code title:string,price:decimal(10,2),author:references,status:enum(draft,published)}.
 *
 * <p>An attribute is a name, a colon and a type, then any of {@code []} for an array, {@code ?} or {@code :nullable},
 * {@code !} or {@code :required} (the default), {@code :unique}, {@code :index}, and {@code :references(table)} for a typed
 * reference. Attributes are separated by commas or blanks. Sequelize's own {@code enum:{a,b}} and {@code array:string} are
 * understood too.
 */
public final class ModelAttributes {

    private static final List<String> MODIFIERS =
            List.of("nullable", "null", "required", "unique", "index", "references");
    private static final Set<String> ADDED = Set.of("created_at", "updated_at");
    private static final String EXAMPLE = "Write name:type, such as title:string.";

    private final AttributeText text;
    private final List<ModelAttribute> attributes = new ArrayList<>();

    private ModelAttributes(String text) {
        this.text = new AttributeText(text);
    }

    /**
     * Reads a list, which may be empty.
     *
     * @throws WhimbrelException {@code USAGE} with the place in the text and the cure
     */
    public static List<ModelAttribute> parse(String text) {
        ModelAttributes reader = new ModelAttributes(text);
        reader.readAll();
        return List.copyOf(reader.attributes);
    }

    private void readAll() {
        text.skipBlanks();
        while (!text.atEnd()) {
            attributes.add(attribute());
            int end = text.position();
            text.skipBlanks();
            boolean comma = text.accept(',');
            if (!comma && !text.atEnd() && text.position() == end) {
                throw text.error(end, "A comma is missing between two attributes, or this does not belong here.");
            }
            text.skipBlanks();
        }
    }

    private ModelAttribute attribute() {
        int start = text.position();
        String name = text.word();
        if (!SnakeCase.isName(name)) {
            throw text.error(
                    start,
                    (name.isEmpty() ? "An attribute has no name. " : "\"" + name + "\" can't be a name. ") + EXAMPLE);
        }
        text.expect(':', "\"" + name + "\" has no type. " + EXAMPLE);
        ColumnDraft draft = new ColumnDraft(SnakeCase.of(name));
        type(draft);
        modifiers(draft);
        ModelAttribute attribute = draft.attribute();
        requireFree(attribute.column(), start);
        return attribute;
    }

    private void requireFree(String column, int start) {
        if (ADDED.contains(column)) {
            throw text.error(start, "Every new table gets a column " + column + ". Remove it here.");
        }
        if (attributes.stream().anyMatch(other -> other.column().equals(column))) {
            throw text.error(start, "There is a column " + column + " already. Give one of them another name.");
        }
    }

    private void type(ColumnDraft draft) {
        int start = text.position();
        String word = text.word().toLowerCase(Locale.ROOT);
        switch (word) {
            case "array" -> {
                text.expect(':', "Write array:string or string[].");
                draft.array = true;
                type(draft);
            }
            case "enum" -> draft.type = new AttributeType.Enumeration(labels());
            case "references" -> draft.refer(null, table(draft));
            default -> draft.type = new AttributeType.Value(value(word, start));
        }
        if (text.accept('[')) {
            text.expect(']', "An array is written string[].");
            draft.array = true;
        }
        if (draft.array && draft.type instanceof AttributeType.Reference) {
            throw text.error(start, "A reference can't be an array. Make a table that joins the two.");
        }
    }

    private SqlType value(String word, int start) {
        List<Integer> numbers = numbers();
        try {
            Optional<SqlType> type = AttributeTypes.of(word, numbers);
            if (type.isPresent()) {
                return type.get();
            }
        } catch (IllegalArgumentException e) {
            throw text.error(start, String.valueOf(e.getMessage()));
        }
        Set<String> words = AttributeTypes.words();
        String cure = NearestWord.of(word, words)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse("The types are " + String.join(", ", words) + ".");
        throw text.error(
                start, (word.isEmpty() ? "A type is missing here. " : "There is no type " + word + ". ") + cure);
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        if (text.accept('(')) {
            do {
                text.skipBlanks();
                int start = text.position();
                String digits = text.word();
                if (!digits.matches("\\d{1,9}")) {
                    throw text.error(start, "A whole number is missing here.");
                }
                numbers.add(Integer.valueOf(digits));
                text.skipBlanks();
            } while (text.accept(','));
            text.expect(')', "Close the parenthesis.");
        }
        return numbers;
    }

    /** {@code (a,b)}, or {@code :{a,b}} as Sequelize has it. */
    private List<String> labels() {
        int start = text.position();
        String cure = "Write the labels in parentheses, such as enum(draft,published).";
        boolean braces = text.accept(':');
        char close = braces ? '}' : ')';
        text.expect(braces ? '{' : '(', cure);
        List<String> labels = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        do {
            text.skipBlanks();
            int at = text.position();
            String label = text.label(close);
            if (label.isEmpty()) {
                throw text.error(at, "An enum has a label without a letter. " + cure);
            }
            if (!seen.add(label)) {
                throw text.error(at, "The label " + label + " is there twice. Remove one.");
            }
            labels.add(label);
            text.skipBlanks();
        } while (text.accept(','));
        if (!text.accept(close)) {
            throw text.error(text.atEnd() ? start : text.position(), "The list of labels is not closed. " + cure);
        }
        return labels;
    }

    /** The table in parentheses, or the plural of the attribute's name. */
    private String table(ColumnDraft draft) {
        if (!text.accept('(')) {
            return Plural.of(draft.nameWithoutId());
        }
        text.skipBlanks();
        int start = text.position();
        String table = text.word();
        if (!SnakeCase.isName(table)) {
            throw text.error(start, "The name of a table is missing here. Write references(users).");
        }
        text.skipBlanks();
        text.expect(')', "Close the parenthesis.");
        return SnakeCase.of(table);
    }

    private void modifiers(ColumnDraft draft) {
        while (true) {
            int start = text.position();
            if (text.accept('?')) {
                draft.nullable = true;
            } else if (text.accept('!')) {
                draft.nullable = false;
            } else if (text.accept(':')) {
                modifier(draft, start + 1, text.word().toLowerCase(Locale.ROOT));
            } else {
                return;
            }
        }
    }

    private void modifier(ColumnDraft draft, int start, String word) {
        switch (word) {
            case "nullable", "null" -> draft.nullable = true;
            case "required" -> draft.nullable = false;
            case "unique" -> draft.unique = true;
            case "index" -> draft.indexed = true;
            case "references" -> {
                if (!(draft.type instanceof AttributeType.Value value) || draft.array) {
                    throw text.error(
                            start, "Only a column of a plain type can be a reference, such as uuid:references(users).");
                }
                draft.refer(value.type(), table(draft));
            }
            default ->
                throw text.error(
                        start,
                        "There is no modifier " + word + "." + NearestWord.question(word, MODIFIERS)
                                + " The modifiers are " + String.join(", ", MODIFIERS) + ".");
        }
    }
}
