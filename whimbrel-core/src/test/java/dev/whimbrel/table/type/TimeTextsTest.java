package dev.whimbrel.table.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as the server writes them. */
class TimeTextsTest {

    @ParameterizedTest
    @CsvSource({
        "2021-03-04 05:06:07, 2021-03-04T05:06:07",
        "2021-03-04 05:06:07.5, 2021-03-04T05:06:07.500",
        "2021-03-04 05:06:07.000089, 2021-03-04T05:06:07.000089",
        "0001-01-01 00:00:00, 0001-01-01T00:00",
        "10000-12-31 23:59:59, +10000-12-31T23:59:59",
        "0001-12-31 23:59:59 BC, 0000-12-31T23:59:59",
        "0044-03-15 12:00:00.25 BC, -0043-03-15T12:00:00.25"
    })
    void datesAndTimes(String text, LocalDateTime value) {
        assertThat(TimeTexts.dateTime(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-04 05:06:07+00, 2021-03-04T05:06:07Z",
        "2021-03-04 05:06:07.123456-08, 2021-03-04T05:06:07.123456-08:00",
        "2021-03-04 05:06:07+05:30, 2021-03-04T05:06:07+05:30",
        "1850-03-04 05:06:07.5+00:19:32, 1850-03-04T05:06:07.5+00:19:32",
        "10000-12-31 23:59:59-03, +10000-12-31T23:59:59-03:00",
        "0044-03-15 12:00:00+00 BC, -0043-03-15T12:00:00Z"
    })
    void datesAndTimesWithOffsets(String text, OffsetDateTime value) {
        assertThat(TimeTexts.offsetDateTime(text)).isEqualTo(value);
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> TimeTexts.dateTime("2021-02-30 00:00:00")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> TimeTexts.offsetDateTime("2021-02-01 00:00:00"))
                .isInstanceOf(DateTimeException.class);
    }
}
