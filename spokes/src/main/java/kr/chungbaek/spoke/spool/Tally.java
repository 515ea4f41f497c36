package kr.chungbaek.spoke.spool;

/** Where items ended: {@code received = forwarded + unchanged + quarantined}. */
public record Tally(long received, long forwarded, long unchanged, long quarantined) {

    public Tally {
        if (received != forwarded + unchanged + quarantined) {
            throw new IllegalArgumentException("of " + received + " items received, " + forwarded + " were forwarded, "
                    + unchanged + " unchanged and " + quarantined + " quarantined: some are lost or counted twice");
        }
    }
}
