package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.cli.project.NearestName;
import dev.whimbrel.generate.Decisions;
import dev.whimbrel.generate.ObjectWords;
import dev.whimbrel.generate.Question;
import dev.whimbrel.generate.Route;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.diff.RenameCandidates.Candidate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Decisions as options, and as questions to a person. */
final class DecisionOptions {

    static final String RENAME = "--rename";
    static final String ALLOW_DROP = "--allow-drop";
    static final String KEEP = "--keep";
    private static final String FORM = "Write " + RENAME + " table:old=new or " + RENAME + " column:table.old=new.";

    private DecisionOptions() {}

    static void describe(CommandSpec spec) {
        spec.addOption(Options.values(
                RENAME, "KIND:OLD=NEW", "it is the same under another name: table:old=new, column:table.old=new"));
        spec.addOption(Options.values(ALLOW_DROP, "OBJECT", "it may go, with what it holds: column:users.phone"));
        spec.addOption(
                Options.values(KEEP, "OBJECT", "it stays, although the classes don't speak of it: table:legacy"));
    }

    static Decisions of(Invocation invocation) {
        Set<String> keeps = new HashSet<>(invocation.arguments().values(KEEP));
        keeps.addAll(invocation.project().kept(invocation.variables()));
        Decisions decisions =
                new Decisions(List.of(), new HashSet<>(invocation.arguments().values(ALLOW_DROP)), keeps);
        for (String text : invocation.arguments().values(RENAME)) {
            decisions = decisions.withRename(rename(text));
        }
        return decisions;
    }

    private static Candidate rename(String text) {
        int colon = text.indexOf(':');
        int equals = text.indexOf('=');
        if (colon < 0 || equals < colon || equals == text.length() - 1) {
            throw new UsageException(RENAME + " " + text + " is no rename. " + FORM);
        }
        String old = text.substring(colon + 1, equals);
        String now = text.substring(equals + 1);
        return switch (text.substring(0, colon)) {
            case "table" -> {
                ObjectName from = name(old);
                yield new Candidate.OfTable(from, from.renamed(now.substring(now.lastIndexOf('.') + 1)));
            }
            case "column" -> {
                int dot = old.lastIndexOf('.');
                if (dot < 0) {
                    throw new UsageException(RENAME + " " + text + " names no table. " + FORM);
                }
                yield new Candidate.OfColumn(
                        name(old.substring(0, dot)), old.substring(dot + 1), now.substring(now.lastIndexOf('.') + 1));
            }
            default -> throw new UsageException(RENAME + " is for tables and columns. " + FORM);
        };
    }

    private static ObjectName name(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new ObjectName("public", text)
                : new ObjectName(text.substring(0, dot), text.substring(dot + 1));
    }

    /** The option that says that it is the same. */
    static String option(Candidate candidate) {
        return RENAME + " "
                + switch (candidate) {
                    case Candidate.OfTable table ->
                        "table:" + ObjectWords.of(table.from()) + "="
                                + table.to().name();
                    case Candidate.OfColumn column ->
                        "column:" + ObjectWords.of(column.table()) + "." + column.from() + "=" + column.to();
                };
    }

    /** The option that says that it may go. */
    static String dropOption(Question question) {
        return ALLOW_DROP + " " + quoted(question);
    }

    /** The option that says that it stays. */
    static String keepOption(Question question) {
        return KEEP + " " + quoted(question);
    }

    private static String quoted(Question question) {
        String words = ObjectWords.of(question.loss().object());
        return words.matches("[\\w.:]+") ? words : "'" + words + "'";
    }

    /** The options that answer a question, each with what it means. */
    static Map<String, String> answers(Question question) {
        Map<String, String> answers = new LinkedHashMap<>();
        question.candidates().forEach(candidate -> answers.put(option(candidate), "it is renamed"));
        answers.put(dropOption(question), "it may go");
        if (question.mayStay()) {
            answers.put(keepOption(question), "it stays");
        }
        return answers;
    }

    /**
     * Asks a person until everything is decided, or until there is no answer.
     *
     * @param route makes the route of decisions
     */
    static Route asked(Invocation invocation, Decisions begun, Function<Decisions, Route> route) {
        Decisions decisions = begun;
        Route found = route.apply(decisions);
        refuseUnknown(invocation, found, ALLOW_DROP);
        refuseUnknown(invocation, found, KEEP);
        while (!found.isDecided() && invocation.canAsk()) {
            Question question = found.questions().get(0);
            String answer = invocation.ask(text(question));
            if (answer.equals("drop")) {
                decisions = decisions.withDrop(question.loss().object());
            } else if (answer.equals("keep") && question.mayStay()) {
                decisions = decisions.withKeep(question.loss().object());
            } else if (answer.matches("\\d{1,3}")
                    && Integer.parseInt(answer) >= 1
                    && Integer.parseInt(answer) <= question.candidates().size()) {
                decisions = decisions.withRename(question.candidates().get(Integer.parseInt(answer) - 1));
            } else {
                return found;
            }
            found = route.apply(decisions);
        }
        return found;
    }

    /** An option about what isn't concerned is a typing error. */
    private static void refuseUnknown(Invocation invocation, Route route, String option) {
        Set<String> known =
                route.droppable().stream().map(ObjectWords::of).collect(Collectors.toCollection(TreeSet::new));
        for (String given : invocation.arguments().values(option)) {
            String words = ObjectWords.normalized(given);
            if (!known.contains(words)) {
                throw new UsageException(
                        option + " " + given + ": nothing of that name would go." + NearestName.proposal(words, known));
            }
        }
    }

    private static String text(Question question) {
        StringBuilder text = new StringBuilder(question.loss().loss()).append('\n');
        int number = 1;
        for (Candidate candidate : question.candidates()) {
            text.append("  ")
                    .append(number++)
                    .append("     it is renamed to ")
                    .append(newName(candidate))
                    .append('\n');
        }
        text.append("  drop  it goes\n").append(question.mayStay() ? "  keep  it stays\n" : "");
        return text.append("Type the answer; anything else stops: ").toString();
    }

    private static String newName(Candidate candidate) {
        return switch (candidate) {
            case Candidate.OfTable table -> table.to().name();
            case Candidate.OfColumn column -> column.to();
        };
    }
}
