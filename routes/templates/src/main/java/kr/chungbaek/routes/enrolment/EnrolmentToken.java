package kr.chungbaek.routes.enrolment;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What an operator carries from the hub to a new node. It works once.
 *
 * @param address where the hub enrols, as in {@code https://hub.example:61617}
 * @param secret shows that the hub gave it
 * @param authority fingerprint of the hub's authority, by which the node recognises the hub at first sight
 */
public record EnrolmentToken(URI address, String region, String secret, String authority) {

    private static final String PREFIX = "cb1.";
    private static final int PARTS = 5;

    /** One word that can be copied with a double click. */
    public String print() {
        String text = String.join("\n", address.toString(), region, secret, authority);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text + "\n" + sum(text)));
    }

    /** @throws IllegalArgumentException when something is missing or was changed on the way */
    public static EnrolmentToken parse(String word) {
        String copied = word.strip();
        if (copied.startsWith(PREFIX)) {
            List<String> parts = parts(copied.substring(PREFIX.length()));
            if (parts.size() == PARTS
                    && sum(String.join("\n", parts.subList(0, PARTS - 1))).equals(parts.get(4))) {
                return new EnrolmentToken(URI.create(parts.get(0)), parts.get(1), parts.get(2), parts.get(3));
            }
        }
        throw new IllegalArgumentException("the token is not whole. Copy all of what 'cb hub token' printed.");
    }

    private static List<String> parts(String base64) {
        try {
            return List.of(new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8).split("\n", -1));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(bytes(text));
        return Long.toHexString(sum.getValue());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return region + " at " + address;
    }
}
