package kr.chungbaek.hub.alerts;

import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.alert.Role;

/**
 * One of the three people whom an alert concerns.
 *
 * @param name empty when nobody is on record
 * @param address the token of the e-mail address; empty when nobody is on record
 * @param standsInFor the staff number, or the role, of who is not on record; empty when this is the person meant
 * @param named whether the records say that there is such a person: only then is it worth while to wait for one
 */
record Addressee(Role role, String person, String name, String address, String standsInFor, boolean named) {

    /** Whether this is the person meant, with an address. */
    boolean isMeant() {
        return standsInFor.isEmpty() && !address.isEmpty();
    }

    /** Whether the person meant is not on record yet, or has no address yet. */
    boolean isAwaited() {
        return named && !isMeant();
    }

    /** As the alert names them: a stand-in says so. */
    Recipient recipient() {
        String shown = standsInFor.isEmpty() ? name : name + " (대행 standing in for " + standsInFor + ")";
        return new Recipient(role, person, shown, address);
    }
}
