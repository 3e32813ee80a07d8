package dev.whimbrel.model;

import static club.Members.MEMBERS;
import static club.Reports.REPORTS;
import static dev.whimbrel.query.Excluded.excluded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.Member;
import club.NewReport;
import club.Report;
import dev.whimbrel.ErrorCode;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.StaleRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changes a row that somebody else has changed since is told. */
class VersionTest {

    private static final Club CLUB = new Club();
    private static final Database db = CLUB.db;

    private Report report;

    @BeforeEach
    void reset() {
        CLUB.reset();
        report = db.from(REPORTS).where(REPORTS.title.eq("A")).fetchOne();
    }

    @AfterAll
    static void close() {
        CLUB.close();
    }

    @Test
    void theSecondWhoChangesTheSameRowIsTold() {
        db.update(REPORTS).set(REPORTS.title, "First").of(report).execute();

        assertThatThrownBy(() -> db.update(REPORTS)
                        .set(REPORTS.title, "Second")
                        .of(report)
                        .execute())
                .isInstanceOfSatisfying(
                        StaleRow.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STALE_ROW))
                .hasMessageContaining("reports")
                .hasMessageContaining("id 1, version 0");
        assertThatThrownBy(() -> db.delete(REPORTS).of(report).execute()).isInstanceOf(StaleRow.class);
        Report now = db.from(REPORTS).where(REPORTS.id.eq(report.id())).fetchOne();
        assertThat(now.version()).isEqualTo(1);
        assertThat(db.update(REPORTS)
                        .set(REPORTS.title, "Third")
                        .of(now)
                        .returning()
                        .fetchOne()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void anUpdateOfManyRowsCountsForEachOfThem() {
        assertThat(db.update(REPORTS).set(REPORTS.views, 5).all().execute()).isEqualTo(3);

        assertThat(CLUB.value("SELECT string_agg(version::text, ' ') FROM reports"))
                .isEqualTo("1 1 1");
        assertThatThrownBy(() ->
                        db.update(REPORTS).set(REPORTS.title, "x").of(report).execute())
                .isInstanceOf(StaleRow.class);
    }

    @Test
    void upsertsAndMergesCountToo() {
        CLUB.execute("CREATE UNIQUE INDEX one_title ON reports (title)");
        db.insert(NewReport.authorId(2L).title("A"))
                .onConflict(REPORTS.title)
                .doUpdate(it -> it.set(REPORTS.authorId, excluded(REPORTS.authorId)))
                .execute();
        db.merge(REPORTS)
                .using(MEMBERS, MEMBERS.id.eq(REPORTS.authorId))
                .whenMatched()
                .thenUpdate(it -> it.set(REPORTS.views, 1))
                .execute();
        assertThat(CLUB.value("SELECT version FROM reports WHERE title = 'A'")).isEqualTo("2");
        CLUB.execute("DROP INDEX one_title");
    }

    @Test
    void withoutAVersionTheRowHasToBeThere() {
        Member ann = db.from(MEMBERS).where(MEMBERS.name.eq("Ann")).fetchOne();
        db.update(MEMBERS).set(MEMBERS.name, "Anna").of(ann).execute();
        db.delete(MEMBERS).of(ann).execute();
        assertThatThrownBy(() -> db.delete(MEMBERS).of(ann).execute()).isInstanceOf(StaleRow.class);
    }

    @Test
    void incrementsOfManyAtOnceAllCount() throws InterruptedException {
        Thread[] threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                for (int j = 0; j < 10; j++) {
                    db.update(REPORTS)
                            .increment(REPORTS.views, 1)
                            .where(REPORTS.id.eq(report.id()))
                            .execute();
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Report now = db.from(REPORTS).where(REPORTS.id.eq(report.id())).fetchOne();
        assertThat(now.views()).isEqualTo(80);
        assertThat(now.version()).isEqualTo(80);
    }
}
