package dev.whimbrel.migrate.files;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.dialect.Splitter;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationOptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sections of an SQL file. A marker line inside a quote, a block comment, a function's body or the data of a COPY
 * is none. Whether it is inside is told by the splitter: what lies between the marker before and this one can then not be
 * split, because it is not closed.
 */
final class SqlSections {

    private static final Pattern INLINE = Pattern.compile("--[ \\t]*migrate[ \\t]*:");

    private final String text;
    private final String file;
    private final Splitter splitter;
    private final Map<Direction, Section> found = new EnumMap<>(Direction.class);
    private @Nullable Marker open;
    private int openedAt;
    private int contentStart;
    private int foreignDown = -1;

    private SqlSections(String text, String file, Splitter splitter) {
        this.text = text;
        this.file = file;
        this.splitter = splitter;
    }

    /**
     * A section of a file.
     *
     * @param markerLine the line of its marker, from 1; 0 when the file has no marker
     * @param options how it is run
     * @param statements what it does
     */
    record Section(int markerLine, MigrationOptions options, List<ScriptStatement> statements) {}

    /**
     * The sections of a text.
     *
     * @param unmarked which section a text without any marker is
     * @throws WhimbrelException {@code MALFORMED_FILE}
     */
    static Map<Direction, Section> of(String text, String file, Direction unmarked, Splitter splitter) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SqlSections(withoutMark, file, splitter).find(unmarked);
    }

    private Map<Direction, Section> find(Direction unmarked) {
        for (int line = 0; line < text.length(); line = Lines.next(text, line)) {
            look(line, text.substring(line, Lines.next(text, line)).stripTrailing());
        }
        if (open == null) {
            found.put(unmarked, new Section(0, MigrationOptions.DEFAULTS, statements(text.length())));
        } else {
            close(open, text.length());
        }
        if (foreignDown >= 0 && !found.containsKey(Direction.DOWN)) {
            throw malformed(
                    foreignDown,
                    "Below this line another tool would look for the way back; here it would run as part of the way up."
                            + " Write -- migrate:down instead. If it is only a comment, word it differently.");
        }
        return found;
    }

    private void look(int start, String line) {
        if (start == 0 && CheckpointHead.isMarker(line)) {
            return;
        }
        switch (Marker.likeness(line)) {
            case OWN, SIMILAR -> {
                if (outsideQuotes(start)) {
                    begin(start, line);
                }
            }
            case FOREIGN_DOWN -> {
                if (foreignDown < 0 && outsideQuotes(start)) {
                    foreignDown = start;
                }
            }
            case NONE -> refuseBehindStatement(start, line);
        }
    }

    private void begin(int start, String line) {
        Marker marker;
        try {
            marker = Marker.parse(line);
        } catch (IllegalArgumentException e) {
            throw malformed(start, e.getMessage());
        }
        if (open != null) {
            close(open, start);
        } else if (!statements(start).isEmpty()) {
            ScriptStatement first = statements(start).getFirst();
            throw FileText.malformed(
                    file,
                    first.location().line(),
                    "This statement stands before the first marker, so it belongs to no direction. Move it below "
                            + Marker.text(Direction.UP) + ".");
        }
        Section earlier = found.get(marker.direction());
        if (earlier != null) {
            throw malformed(
                    start,
                    "There is a second " + Marker.text(marker.direction()) + "; the first is in line "
                            + earlier.markerLine() + ". Put both sections into one.");
        }
        open = marker;
        openedAt = start;
        contentStart = Lines.next(text, start);
    }

    private void close(Marker marker, int end) {
        found.put(marker.direction(), new Section(lineOf(openedAt), marker.options(), statements(end)));
    }

    private void refuseBehindStatement(int lineStart, String line) {
        Matcher inline = INLINE.matcher(line);
        if (inline.find()) {
            int start = lineStart + inline.start();
            // In a comment a quote opens nothing, so that this marker is not mistaken for one either.
            boolean inComment = canBeSplit(text.substring(contentStart, start) + "'");
            if (!inComment && outsideQuotes(start)) {
                throw malformed(start, "A marker stands in a line of its own. Put a line break in front of it.");
            }
        }
    }

    private boolean outsideQuotes(int offset) {
        return canBeSplit(text.substring(contentStart, offset));
    }

    private boolean canBeSplit(String part) {
        try {
            splitter.split(part, file, 1);
            return true;
        } catch (WhimbrelException e) {
            return false;
        }
    }

    private List<ScriptStatement> statements(int end) {
        return splitter.split(text.substring(contentStart, end), file, lineOf(contentStart));
    }

    private int lineOf(int offset) {
        return Lines.count(text, 0, offset) + 1;
    }

    private WhimbrelException malformed(int offset, @Nullable String message) {
        return FileText.malformed(file, lineOf(offset), String.valueOf(message));
    }
}
