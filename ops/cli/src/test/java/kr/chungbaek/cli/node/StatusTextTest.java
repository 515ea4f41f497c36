package kr.chungbaek.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class StatusTextTest {

    private static final String STATUS = """
            {"node":"jeju","disk":"9,000 MB free","tokens":{"held":1,"next":2,"pairs":1200,"through":true,"hub":1,"mayDropFormer":false},"forwarding":{"talk":"in_step","epoch":1,"sealed":12,"sent":12,"acked":10,"incarnation":"a",
              "detail":""},
             "feeds":[
              {"feed":"staff","system":"local","cursor":"7","trouble":null,"paused":null,"waiting":0,
               "complete":[{"government":"50000","through":"2026-06-29"},{"government":"50110","through":"2026-06-26"}],
               "days":[{"day":"2026-06-29","received":1200,"forwarded":1000,"unchanged":200,"quarantined":0},
                       {"day":"2026-06-30","received":34,"forwarded":34,"unchanged":0,"quarantined":0}]},
              {"feed":"payroll","system":"payroll","trouble":null,"paused":"month's end","waiting":3,"complete":[],
               "days":[{"day":"2026-06-30","received":5,"forwarded":2,"unchanged":0,"quarantined":3}]},
              {"feed":"bank","system":"bank","trouble":"Connection refused","paused":null,"waiting":0,"complete":[],
               "days":[]}],
             "quarantine":[],"deliveries":{"pending":1,"delivered":2000,"failed":0}}""";

    @Test
    void oneLineForEachFeedAndThenWhatAnOperatorMustDo() throws Exception {
        JsonNode status = JsonMapper.builder().build().readTree(STATUS);

        assertThat(StatusText.of(status).lines())
                .containsExactly(
                        "node jeju: in step",
                        "hub         epoch 1: sealed 12, sent 12, acknowledged 10; 2 wait",
                        "alerts      2,000 delivered, 1 to deliver, 0 failed",
                        "disk        9,000 MB free",
                        "tokens      key 1, changing to key 2: 1,200 pairs; the hub was told all pairs",
                        "",
                        "feed                     system          received   forwarded   unchanged     refused   waiting"
                                + "  complete    state",
                        "staff                    local              1,234       1,034         200           0         0"
                                + "  2026-06-26  ok",
                        "payroll                  payroll                5           2           0           3         3"
                                + "  -           PAUSED",
                        "bank                     bank                   0           0           0           0         0"
                                + "  -           TROUBLE",
                        "",
                        "  payroll: paused: month's end",
                        "  payroll: items wait in quarantine: ops/cb node quarantine --feed payroll",
                        "  bank: Connection refused");
    }
}
