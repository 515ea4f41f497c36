package kr.chungbaek.cli.node;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives the spoke an order about one feed, and prints what it answers. */
abstract class FeedOrderCommand implements Callable<Integer> {

    private final String order;

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Option(names = "--feed", required = true, paramLabel = "F", description = "A feed of the node.")
    private String feed = "";

    @Spec
    private CommandSpec spec;

    /** @param order as the spoke's control resource calls it */
    FeedOrderCommand(String order) {
        this.order = order;
    }

    @Override
    public Integer call() throws InterruptedException {
        String answer = OrderText.of(spoke.client().order(SpokeAddress.path(feed, order), details()));
        spec.commandLine().getOut().println(answer);
        return 0;
    }

    /** What goes with the order. */
    Map<String, String> details() {
        return Map.of();
    }
}
