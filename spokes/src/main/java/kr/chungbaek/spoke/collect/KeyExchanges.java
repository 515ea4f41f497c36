package kr.chungbaek.spoke.collect;

import com.jcraft.jsch.JSch;

/**
 * Which key exchanges the SSH client tries out before it offers any. It would make a pair of keys for each that it knows,
 * with every connection: the one of Streamlined NTRU Prime, which it does not even offer, takes a third of a second.
 */
final class KeyExchanges {

    /** Of those that it offers, the ones that a Java platform may lack. */
    private static final String TRIED = "mlkem768x25519-sha256,curve25519-sha256,curve25519-sha256@libssh.org";

    private KeyExchanges() {}

    /** For all connections of this process. */
    static void tryOnlyWhatIsOffered() {
        JSch.setConfig("CheckKexes", TRIED);
    }
}
