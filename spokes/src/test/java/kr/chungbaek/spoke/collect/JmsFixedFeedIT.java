package kr.chungbaek.spoke.collect;

import jakarta.jms.BytesMessage;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.charset.Charset;
import java.util.List;

/** The same approvals as bytes at fixed places, in MS949. */
class JmsFixedFeedIT extends JmsFeedIT {

    private static final List<String> NAMES = List.of(
            "type",
            "approvalNo",
            "sgg",
            "cardNo",
            "dept",
            "holder",
            "merchantNo",
            "merchantCategory",
            "approvedAt",
            "amount",
            "cancelled",
            "manager",
            "date",
            "count",
            "sum");

    private static final int BYTES = 20;

    @Override
    String format() {
        StringBuilder text = new StringBuilder(
                "fixed:\n    charset: ms949\n    bytes: " + NAMES.size() * BYTES + "\n    columns:\n");
        for (int index = 0; index < NAMES.size(); index++) {
            text.append("      %s: { at: %d, bytes: %d }\n".formatted(NAMES.get(index), index * BYTES + 1, BYTES));
        }
        return text.toString();
    }

    @Override
    Message message(Session session, String key) throws Exception {
        return bytes(session, "D", "C-" + key);
    }

    @Override
    Message bad(Session session, String key) throws Exception {
        // One syllable too many: the bytes are counted, not the characters.
        return bytes(session, "세무과", "C-" + key + "가나다라마바사아자차카");
    }

    private static Message bytes(Session session, String department, String number) throws Exception {
        List<String> values = List.of(
                "approval",
                number,
                "50000",
                "9411-0000-1111-2222",
                department,
                "S-1",
                "M-1",
                "5812",
                "2026-06-29T12:01:00",
                "120000",
                "false",
                "S-8",
                "",
                "",
                "");
        BytesMessage message = session.createBytesMessage();
        for (String value : values) {
            byte[] text = value.getBytes(Charset.forName("x-windows-949"));
            message.writeBytes(text);
            message.writeBytes(" ".repeat(Math.max(0, BYTES - text.length)).getBytes(Charset.forName("US-ASCII")));
        }
        return message;
    }

    @Override
    List<String> namesOf(String badKey) {
        return List.of("queue card.approvals, message ID:", "the body has 305 bytes; allowed: 300");
    }
}
