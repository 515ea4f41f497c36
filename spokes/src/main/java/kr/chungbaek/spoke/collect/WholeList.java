package kr.chungbaek.spoke.collect;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.chungbaek.spoke.node.LayoutSource.Paging;
import kr.chungbaek.spoke.node.LayoutSource.Pull;

/**
 * Asks for everything and compares it. Where pages are counted, a row that is removed moves those behind it to the page
 * before, which has been read: so what seems to be gone is looked for once more before it is withdrawn.
 */
final class WholeList implements PullReading.Use {

    private final WholePass pass;
    private final Function<Map<String, Object>, String> key;
    private final boolean shifts;
    private boolean second;

    WholeList(Pull layout, WholePass pass, Function<Map<String, Object>, String> key) {
        this.pass = pass;
        this.key = key;
        this.shifts = layout.paging().filter(Paging.Counted.class::isInstance).isPresent();
    }

    @Override
    public Map<String, String> begin() {
        pass.begin();
        second = false;
        return Map.of();
    }

    @Override
    public void take(List<Map<String, Object>> rows, PullAnswer answer) {
        pass.take(rows, key);
    }

    @Override
    public boolean endsAgain() {
        if (shifts && !second && pass.hasLost()) {
            second = true;
            pass.beginAgain();
            return true;
        }
        pass.end();
        return false;
    }
}
