package kr.chungbaek.hub.crosscheck;

/** How a step gets at what it judges; the answer is the same. */
enum StepSize {

    /** Each row is looked up: it takes as long whatever the tables hold besides. */
    SMALL,

    /** Tables are read whole, for what is touched. */
    LARGE,

    /** Everything is judged anew, whatever is touched. */
    WHOLE;

    /** With more rows to a page than these, it is cheaper not to ask which. */
    private static final long ROWS_OF_A_PAGE = 10;

    /** Of 8 KB: longer tables are not judged in one statement, which would run into its time-out and never end. */
    private static final long MOST_PAGES = 1_000_000;

    /**
     * A page for a row is what looking up costs at worst: with more rows than pages, reading all pages is cheaper.
     *
     * @param rows to be looked at
     * @param pages of the tables
     */
    static StepSize of(long rows, long pages) {
        if (rows <= pages) {
            return SMALL;
        }
        return rows <= pages * ROWS_OF_A_PAGE || pages > MOST_PAGES ? LARGE : WHOLE;
    }
}
