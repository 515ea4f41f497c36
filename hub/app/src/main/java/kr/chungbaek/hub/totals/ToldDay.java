package kr.chungbaek.hub.totals;

import java.time.LocalDate;
import java.util.List;

/**
 * What a node has told of a business day of a feed, and the hub has to count.
 *
 * @param sentCount records that the hub must hold
 * @param sentAmount their amounts added up, in won
 * @param summed the fields that are added up
 * @param position of the node's word
 */
record ToldDay(
        String node,
        String feed,
        String recordType,
        String government,
        LocalDate day,
        long sentCount,
        long sentAmount,
        List<String> summed,
        long position) {

    ToldDay {
        summed = List.copyOf(summed);
    }

    Of of() {
        return new Of(node, government, day);
    }

    /** What is counted together: records of one type, with the same fields added up. */
    Sort sort() {
        return new Sort(recordType, summed);
    }

    record Of(String node, String government, LocalDate day) {}

    record Sort(String recordType, List<String> summed) {}
}
