package dev.whimbrel.cli;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help looks: commands under topics, a command's own options apart from those that all commands take. */
final class HelpLayout extends Help {

    private static final int WIDTH = 100;
    private static final int NAME_WIDTH = 24;
    private static final int LONGEST_OPTION = 32;

    /** The commands come before the options. */
    private static final List<String> SECTIONS = List.of(
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
            UsageMessageSpec.SECTION_KEY_FOOTER);

    private HelpLayout(CommandSpec command, ColorScheme colours) {
        super(command, colours);
    }

    /** The text of a command's help. */
    static String text(CommandLine command, boolean colours) {
        CommandSpec spec = command.getCommandSpec();
        if (command.getParent() == null) {
            describe(spec);
        }
        layout(spec);
        command.setHelpFactory(HelpLayout::new);
        // Nothing is parsed any more: from here on it is only what help shows between an option and its value.
        spec.parser().separator(" ");
        ColorScheme scheme = Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF);
        String text = command.getUsageMessage(scheme);
        String[] aliases = spec.aliases();
        String names = aliases.length == 0
                ? ""
                : "\n\n" + scheme.ansi().string("@|bold Other names|@: ") + String.join(", ", aliases);
        return text.stripTrailing() + names;
    }

    private static void describe(CommandSpec program) {
        program.usageMessage()
                .sectionKeys(SECTIONS)
                .description("Changes the schemas of databases, and proves the changes before they run.")
                .footerHeading("%n")
                .footer(
                        "whimbrel help COMMAND explains a command. The names of Sequelize's command line work too:",
                        "db:migrate, db:migrate:undo, db:migrate:status, db:seed:all and the others.");
    }

    private static void layout(CommandSpec command) {
        boolean own = command.options().stream().anyMatch(option -> !option.inherited());
        command.usageMessage()
                .width(WIDTH)
                .longOptionsMaxWidth(LONGEST_OPTION)
                .sortOptions(false)
                .sortSynopsis(false)
                .synopsisHeading("@|bold Usage|@: ")
                .synopsisSubcommandLabel("COMMAND")
                .descriptionHeading("%n")
                .parameterListHeading("%n@|bold Parameters|@%n")
                .optionListHeading(own ? "%n@|bold Options|@%n" : "")
                .commandListHeading("");
    }

    @Override
    protected Ansi.Text createDetailedSynopsisOptionsText(
            Collection<ArgSpec> done, List<OptionSpec> options, Comparator<OptionSpec> order, boolean cluster) {
        return super.createDetailedSynopsisOptionsText(done, own(options), order, cluster);
    }

    @Override
    public String optionList() {
        List<OptionSpec> options = commandSpec().options();
        List<OptionSpec> inherited = options.stream().filter(ArgSpec::inherited).toList();
        String global = inherited.isEmpty() ? "" : heading("Global options") + optionListExcludingGroups(inherited);
        return optionListExcludingGroups(own(options)) + global;
    }

    private static List<OptionSpec> own(List<OptionSpec> options) {
        return options.stream().filter(option -> !option.inherited()).toList();
    }

    @Override
    public String commandList() {
        Map<String, TextTable> topics = new LinkedHashMap<>();
        // An alias is listed beside its command, as the same command.
        for (CommandLine subcommand :
                new LinkedHashSet<>(commandSpec().subcommands().values())) {
            CommandName name = ((Command) subcommand.getCommandSpec().userObject()).name();
            if (!name.hidden()) {
                topics.computeIfAbsent(name.topic(), topic -> table()).addRowValues(name.name(), name.summary());
            }
        }
        StringBuilder text = new StringBuilder();
        topics.forEach((topic, table) -> text.append(heading(topic)).append(table));
        return text.toString();
    }

    private TextTable table() {
        return TextTable.forColumns(
                colorScheme(),
                new Column(NAME_WIDTH, 2, Column.Overflow.SPAN),
                new Column(WIDTH - NAME_WIDTH, 2, Column.Overflow.WRAP));
    }

    private String heading(String title) {
        return "\n" + colorScheme().ansi().string("@|bold " + title + "|@") + "\n";
    }
}
