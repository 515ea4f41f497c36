package kr.chungbaek.spoke.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.collect.file.FixedBody;
import kr.chungbaek.spoke.collect.xml.SafeXml;
import kr.chungbaek.spoke.collect.xml.XmlElement;
import kr.chungbaek.spoke.node.MessageFormat;
import kr.chungbaek.wire.fault.FaultCode;

/** Cuts the body of a message into columns, as its format says. */
final class MessageColumns {

    private MessageColumns() {}

    /** @throws kr.chungbaek.wire.fault.Fault BAD_MESSAGE or BAD_ENCODING when the body is not of the format */
    static Map<String, String> of(MessageFormat format, byte[] body) {
        if (format instanceof MessageFormat.Xml xml) {
            return xml(xml, body);
        }
        if (format instanceof MessageFormat.Fixed fixed) {
            return FixedBody.columns(fixed.line(), body);
        }
        return JsonItems.columns(JsonItems.object(body));
    }

    private static Map<String, String> xml(MessageFormat.Xml format, byte[] body) {
        try {
            XmlElement document = SafeXml.document(new ByteArrayInputStream(body), FaultCode.BAD_MESSAGE);
            Map<String, String> columns = new HashMap<>();
            format.paths().forEach((column, path) -> text(document, path).ifPresent(text -> columns.put(column, text)));
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    private static Optional<String> text(XmlElement document, String path) {
        int mark = path.indexOf('@');
        if (mark < 0) {
            return document.text(path);
        }
        Optional<XmlElement> element = mark == 0 ? Optional.of(document) : document.find(path.substring(0, mark - 1));
        return element.map(found -> found.attributes().get(path.substring(mark + 1)));
    }
}
