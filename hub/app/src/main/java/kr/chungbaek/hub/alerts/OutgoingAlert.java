package kr.chungbaek.hub.alerts;

/**
 * An alert with its number, ready for the channel of its region.
 *
 * @param content as {@link kr.chungbaek.wire.alert.AlertCodec} prints it
 */
public record OutgoingAlert(long id, String region, long number, String content) {}
