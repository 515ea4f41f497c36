package kr.chungbaek.spoke.collect;

import kr.chungbaek.spoke.node.Feed;

/** When the business days of a feed are counted, and what follows. */
interface Reckoning {

    /** For feeds whose days nobody counts. */
    Reckoning NEVER = new Reckoning() {
        @Override
        public boolean isDue(Feed feed) {
            return false;
        }

        @Override
        public void reckon(Feed feed) {
            // Nobody wants to know.
        }
    };

    boolean isDue(Feed feed);

    /** The source has been counted, or cannot be: the hub is told. */
    void reckon(Feed feed);
}
