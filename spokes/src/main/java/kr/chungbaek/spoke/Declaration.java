package kr.chungbaek.spoke;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.OwnFeed;
import kr.chungbaek.spoke.node.Part;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.batch.FeedDeclaration;

/** Tells the hub first of all which feeds this node has. */
final class Declaration implements Part {

    private final ActivePlan plan;
    private final Spool spool;

    Declaration(ActivePlan plan, Spool spool) {
        this.plan = plan;
        this.spool = spool;
    }

    @Override
    public Turn turn() {
        return Turn.DECLARE;
    }

    @Override
    public void start() {
        tell(plan.node());
    }

    /** Tells the hub what the node has from now on: before the first record of a new feed. */
    void tell(Node node) {
        List<FeedDeclaration> all = Stream.concat(
                        node.feeds().stream().map(Feed::declaration),
                        Arrays.stream(OwnFeed.values()).map(own -> own.declaration(node.governments())))
                .toList();
        spool.limit(node.feeds().stream().collect(Collectors.toMap(Feed::name, Feed::limits)));
        spool.declare(all);
    }
}
