package kr.chungbaek.spoke.collect;

import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The same approvals as XML, in bytes. */
class JmsXmlFeedIT extends JmsFeedIT {

    private static final String APPROVAL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <c:message xmlns:c="urn:card"><c:header kind="approval"/><c:approval no="C-%s"><c:town>50000</c:town>
            <c:card>9411-0000-1111-2222</c:card><c:dept>D</c:dept><c:holder>S-1</c:holder><c:merchant>M-1</c:merchant>
            <c:category>5812</c:category><c:at>2026-06-29T12:01:00</c:at><c:amount>120000</c:amount>
            <c:cancelled>false</c:cancelled><c:manager>S-8</c:manager></c:approval></c:message>
            """;

    @Override
    String format() {
        return """
                xml:
                    type: header/@kind
                    approvalNo: approval/@no
                    sgg: approval/town
                    cardNo: approval/card
                    dept: approval/dept
                    holder: approval/holder
                    merchantNo: approval/merchant
                    merchantCategory: approval/category
                    approvedAt: approval/at
                    amount: approval/amount
                    cancelled: approval/cancelled
                    manager: approval/manager
                    date: day
                    count: count
                    sum: sum
                """;
    }

    @Override
    Message message(Session session, String key) throws Exception {
        return bytes(session, APPROVAL.formatted(key));
    }

    @Override
    Message bad(Session session, String key) throws Exception {
        return bytes(session, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
    }

    private static Message bytes(Session session, String text) throws Exception {
        var message = session.createBytesMessage();
        message.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    @Override
    List<String> namesOf(String badKey) {
        return List.of("queue card.approvals, message ID:", "document types and entities are not allowed");
    }
}
