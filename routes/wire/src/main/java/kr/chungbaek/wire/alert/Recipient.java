package kr.chungbaek.wire.alert;

/**
 * One of the people whom an alert reaches.
 *
 * @param person the staff number
 * @param address the token of the e-mail address, which only the node can turn back
 */
public record Recipient(Role role, String person, String name, String address) {}
