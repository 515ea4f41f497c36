package kr.chungbaek.spoke.node;

/** Where the hub's broker is, and who the spoke is there. */
public record Broker(String url, String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
