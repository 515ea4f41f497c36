package kr.chungbaek.spoke.node;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.batch.FeedDeclaration;

/**
 * A stream of records that a node collects.
 *
 * @param schedule absent when the source system sends by itself
 * @param settlesAfter business days until everything of a day has been entered at the source
 */
public record Feed(
        String name,
        Layout layout,
        SourceSystem system,
        List<String> governments,
        Optional<Schedule> schedule,
        int settlesAfter,
        LocalDate since,
        Duration promise,
        DayLimits limits) {

    public Feed {
        governments = List.copyOf(governments);
    }

    /** Whether its source lists all that it has, so that what it lost shows. */
    public boolean isListed() {
        return layout.source() instanceof LayoutSource.Table || layout.source() instanceof LayoutSource.Pull;
    }

    /** Whether its source gives nothing twice: what is lost of it cannot be read again. */
    public boolean isGivenOnce() {
        return layout.source() instanceof LayoutSource.Message || layout.source() instanceof LayoutSource.Push;
    }

    public FeedDeclaration declaration() {
        return new FeedDeclaration(name, layout.record().name(), governments, since, null, promise);
    }
}
