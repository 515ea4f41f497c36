package kr.chungbaek.simulator.system;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.chungbaek.simulator.form.Form;
import kr.chungbaek.simulator.form.FormColumn;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.wire.yaml.YamlMap;

/** What a sender of messages counts for each government and day, for the message that closes it. */
final class ClosedDays {

    /** Of one government and day. */
    private record Day(String government, LocalDate day) {}

    private final Form form;
    private final YamlMap closed;
    private final Map<Day, long[]> sums = new HashMap<>();

    ClosedDays(Form form) {
        this.form = form;
        this.closed = form.source().map("closed");
    }

    /** A later state of a record counts for nothing more. */
    void count(Fact fact) {
        if (fact.version() > 1) {
            return;
        }
        LocalDate day =
                (LocalDate) fact.values().get(form.type().indexOf(form.type().datedBy()));
        long[] sum = sums.computeIfAbsent(new Day(fact.government(), day), any -> new long[2]);
        sum[0]++;
        String summed = closed.scalar("sum-of").text();
        for (FormColumn column : form.columns()) {
            if (column.name().equals(summed)) {
                sum[1] += (Long)
                        fact.values().get(form.type().indexOf(column.field().name()));
            }
        }
    }

    Map<String, Object> closing(String government, LocalDate day) {
        long[] sum = sums.getOrDefault(new Day(government, day), new long[2]);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put(form.source().scalar("kind").text(), closed.scalar("kind").text());
        message.put(closed.scalar("government").text(), government);
        message.put(closed.scalar("day").text(), day.toString());
        message.put(closed.scalar("count").text(), sum[0]);
        message.put(closed.scalar("sum").text(), sum[1]);
        return message;
    }
}
