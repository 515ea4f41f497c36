package kr.chungbaek.spoke.collect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.chungbaek.spoke.node.LayoutSource.Paging;
import kr.chungbaek.spoke.node.LayoutSource.Pull;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/** One way through a list that a source system answers with, from its first piece to its last. */
final class PullReading {

    /** What becomes of the list. */
    interface Use {

        /** @return parameters by which the list is asked for */
        Map<String, String> begin();

        void take(List<Map<String, Object>> rows, PullAnswer answer);

        /** All was read. @return whether it is to be read once more from its first piece */
        boolean endsAgain();
    }

    private final Pull layout;
    private final Use use;
    private final Map<String, String> asked = new TreeMap<>();
    private List<Map<String, Object>> before = List.of();
    private int page;
    private boolean goesOn;

    PullReading(Pull layout, Use use) {
        this.layout = layout;
        this.use = use;
    }

    void begin() {
        first(use.begin());
    }

    private void first(Map<String, String> own) {
        asked.clear();
        asked.putAll(layout.parameters());
        asked.putAll(own);
        before = List.of();
        goesOn = true;
        if (layout.paging().orElse(null) instanceof Paging.Counted counted) {
            page = counted.first();
            asked.put(counted.sizeParameter(), String.valueOf(counted.size()));
            asked.put(counted.parameter(), String.valueOf(page));
        }
    }

    boolean goesOn() {
        return goesOn;
    }

    /** The parameters of the next question. */
    Map<String, String> parameters() {
        return Map.copyOf(asked);
    }

    /** @throws Fault SOURCE_CHANGED when the answer is not what the layout says */
    void take(PullAnswer answer) {
        List<Map<String, Object>> rows = answer.rows(layout.rows());
        if (!rows.isEmpty() && rows.equals(before)) {
            throw new Fault(
                    FaultCode.SOURCE_CHANGED,
                    "two pieces of the list are the same; does the source know parameter '"
                            + layout.paging().map(Paging::parameter).orElse("") + "'?");
        }
        before = rows;
        use.take(rows, answer);
        if (!turnsPage(rows.size(), answer)) {
            goesOn = use.endsAgain();
            if (goesOn) {
                first(Map.of());
            }
        }
    }

    private boolean turnsPage(int rows, PullAnswer answer) {
        Optional<Paging> paging = layout.paging();
        if (paging.isEmpty()) {
            return false;
        }
        if (paging.get() instanceof Paging.Counted counted) {
            page++;
            asked.put(counted.parameter(), String.valueOf(page));
            return rows >= counted.size();
        }
        Paging.Marked marked = (Paging.Marked) paging.get();
        Optional<String> mark = answer.text(marked.mark());
        mark.ifPresent(text -> asked.put(marked.parameter(), text));
        return mark.isPresent();
    }
}
