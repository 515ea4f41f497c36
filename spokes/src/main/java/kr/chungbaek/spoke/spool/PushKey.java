package kr.chungbaek.spoke.spool;

/**
 * The identity of a pushed request.
 *
 * @param key that the sender chose
 * @param sha256 of the body, by which a second use of the key for something else is noticed
 */
public record PushKey(String key, String sha256) {}
