package dev.whimbrel.dialect;

import dev.whimbrel.SourceLocation;
import java.util.List;

/**
 * Cuts a script into its statements exactly where the server's own grammar would, and says of each what a runner has to
 * know about it. Nothing of the script is lost: what can't be understood is an error with its line.
 */
public interface Splitter {

    /**
     * The statements of a script, in order; comments between statements belong to no statement, comments inside stay.
     *
     * @param text the script; a byte order mark at its start and CRLF line ends are accepted
     * @param file the name to use in locations
     * @param firstLine the number of the text's first line in that file, from 1
     * @throws dev.whimbrel.WhimbrelException {@code MALFORMED_FILE} for a NUL character, a command of a client program such
     *     as psql's {@code \i}, a setting that changes how quotes are read, or for what opens and never closes: a comment,
     *     quote, dollar quote, parenthesis, routine body or COPY block; with file and the line where it opens
     */
    List<ScriptStatement> split(String text, String file, int firstLine);

    /**
     * As {@link #split}, for a script of another program such as a dump, which may say how the server shall read quotes. It is
     * cut as if backslashes never escaped outside of {@code E'...'}; dumps are written so that it makes no difference.
     */
    List<ScriptStatement> splitDump(String text, String file, int firstLine);

    /**
     * Where a text has the placeholder {@code {}}: offsets outside of quotes, quoted names and comments, in ascending order.
     *
     * @throws dev.whimbrel.WhimbrelException {@code MALFORMED_FILE} for an unterminated comment or quote
     */
    List<Integer> placeholders(String text, SourceLocation location);

    /**
     * What a runner has to know about one statement, by its text; what follows a semicolon is not looked at.
     *
     * @throws dev.whimbrel.WhimbrelException {@code MALFORMED_FILE} when a quote or comment of the text never closes
     */
    StatementTraits classify(String sql);
}
