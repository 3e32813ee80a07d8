package dev.whimbrel.model;

import static club.Fees.FEES;
import static club.MemberSkills.MEMBER_SKILLS;
import static club.Members.MEMBERS;
import static club.Reports.REPORTS;
import static club.Skills.SKILLS;
import static club.Teams.TEAMS;

import dev.whimbrel.query.Database;
import dev.whimbrel.query.QueryEvent;
import dev.whimbrel.table.SchemaOnServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A club: teams Red (Ann, Ben and the deleted Cat), Blue (Dan), the archived Old (Eve) and the deleted Gone (Fay). Ann, Ben and Cat
 * have a report each. Ann can cook and has forgotten to sing; Cat can sing.
 */
final class Club implements AutoCloseable {

    private static final String ROWS = """
            TRUNCATE teams, members, reports, skills, member_skills, fees RESTART IDENTITY;
            INSERT INTO teams (name, archived, deleted_at)
                VALUES ('Red', false, NULL), ('Blue', false, NULL), ('Old', true, NULL), ('Gone', false, now());
            INSERT INTO members (email, name, captain, team_id, joined_at, deleted_at) VALUES
                ('ann@club', 'Ann', true, 1, '2026-01-01Z', NULL), ('ben@club', 'ben', false, 1, '2026-02-01Z', NULL),
                ('cat@club', 'Cat', true, 1, '2026-03-01Z', '2026-06-01Z'), ('dan@club', 'Dan', false, 2, '2026-04-01Z', NULL),
                ('eve@club', 'Eve', false, 3, '2026-05-01Z', NULL), ('fay@club', 'Fay', false, 4, '2026-06-01Z', NULL);
            INSERT INTO reports (author_id, title) VALUES (1, 'A'), (2, 'B'), (3, 'C');
            INSERT INTO skills (name) VALUES ('cook'), ('sing');
            INSERT INTO member_skills (member_id, skill_id, forgotten_at) VALUES (1, 1, NULL), (1, 2, now()), (3, 2, NULL)
            """;

    private final SchemaOnServer server = SchemaOnServer.of(TEAMS, MEMBERS, REPORTS, SKILLS, MEMBER_SKILLS, FEES);
    private final List<QueryEvent> events = new CopyOnWriteArrayList<>();
    final String url = server.database().jdbcUrl();
    final Database db = Database.connect(url).listener(events::add);

    /** As it was at first. */
    void reset() {
        server.execute(ROWS);
        events.clear();
    }

    /** The statements since this was last asked. */
    List<String> statements() {
        List<String> statements = events.stream().map(QueryEvent::sql).toList();
        events.clear();
        return statements;
    }

    void execute(String sql) {
        server.execute(sql);
    }

    /** Asked without any code of the project. */
    String value(String sql) {
        return server.database().queryString(sql);
    }

    @Override
    public void close() {
        server.close();
    }
}
