package kr.chungbaek.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What people read of a backtest. */
final class BacktestTextTest {

    private static final String ANSWER = """
            {"scenario":"LT-04","version":"b2","active_version":"a1","from":"2026-01-01","to":"2026-03-31",
             "today":"2026-06-30","as_known_at":null,
             "total":{"added":{"cases":1,"won":90000000},"removed":{"cases":1,"won":200000000},
               "changed":{"cases":0,"won":0},"unchanged":{"cases":1234,"won":5600000000}},
             "governments":[{"government":"50000","difference":{"added":{"cases":1,"won":1},"removed":{"cases":1,"won":2},
               "changed":{"cases":0,"won":0},"unchanged":{"cases":1234,"won":3}}}],
             "samples":[{"change":"ADDED","government":"50000","case_key":"B-3","subject_key":"B-3","due":"2026-05-04",
               "amount":90000000},{"change":"REMOVED","government":"50000","case_key":"B-1","subject_key":"B-1","due":null,
               "amount":null}]}
            """;

    @Test
    void tellsTheDifferenceInATable() throws Exception {
        StringWriter text = new StringWriter();

        new BacktestText(new PrintWriter(text))
                .print(JsonMapper.builder().build().readTree(ANSWER));

        assertThat(text.toString().replace(System.lineSeparator(), "\n")).isEqualTo("""
                LT-04 version b2, subjects of 2026-01-01 to 2026-03-31, as of 2026-06-30
                beside the active version a1

                                    cases                      won
                added                   1               90,000,000
                removed                 1              200,000,000
                changed                 0                        0
                unchanged           1,234            5,600,000,000

                government        added    removed    changed  unchanged
                50000                 1          1          0      1,234

                Some of the differences:
                  added    50000 B-3  due 2026-05-04, 90,000,000 won
                  removed  50000 B-1  no deadline, no amount

                Nothing was written.
                """);
    }
}
