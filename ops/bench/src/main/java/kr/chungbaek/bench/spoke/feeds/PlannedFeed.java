package kr.chungbaek.bench.spoke.feeds;

/**
 * One of many feeds.
 *
 * @param system where it comes from
 * @param pace how often it is asked; empty when its source sends by itself
 * @param layout how its rows become records, without the layout's name
 * @param records that its source holds
 */
record PlannedFeed(String name, String system, String pace, String layout, int records) {

    String file() {
        return "feeds/" + name + ".yaml";
    }

    String yaml() {
        return "layout: " + name + "\n" + layout;
    }

    /** Its line in the node file. */
    String line() {
        String every = pace.isEmpty() ? "" : ", every: " + pace;
        return "  %s: { system: %s%s, since: 2020-01-01, promise: 4d }\n".formatted(name, system, every);
    }
}
