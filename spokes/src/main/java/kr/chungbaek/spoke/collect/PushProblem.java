package kr.chungbaek.spoke.collect;

/** Why nothing of a push was taken. The names are stable codes of the problem details. */
enum PushProblem {
    UNKNOWN_FEED(404, "No such feed"),
    NOT_AUTHORIZED(401, "Not authorized"),
    NO_KEY(400, "No idempotency key"),
    KEY_REUSED(422, "Idempotency key reused"),
    NOT_JSON(400, "Not JSON"),
    NOT_ROWS(422, "Not rows"),
    TOO_LARGE(413, "Too large"),
    PAUSED(503, "Feed paused"),
    NOT_NOW(503, "Not now");

    private final int status;
    private final String title;

    PushProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }
}
