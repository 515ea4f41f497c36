package kr.chungbaek.spoke.collect;

import java.util.List;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.Tally;

/** What became of pushed rows, and which of them were refused. */
record PushAnswer(Tally tally, List<Item.Refused> refused) {

    PushAnswer {
        refused = List.copyOf(refused);
    }
}
