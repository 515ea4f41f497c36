package kr.chungbaek.scenario.compile;

/** How a statement gets at the rows of tables that may be very long. */
enum Access {

    /** Each by an index: for few of very many, whatever the planner thinks of their number. */
    LOOK_UP,

    /** Many together, as the planner sees fit: reading a whole table once is cheaper than looking up much of it. */
    SCAN,

    /** All of them: what is related is figured up once for everybody. */
    WHOLE
}
