package kr.chungbaek.spoke.collect.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Walks through a document in UTF-8 from one element to the next. Whatever is not well-formed, or could make a parser
 * fetch, expand or hold more than it is given, is a {@link Fault} with line and column.
 */
public final class SafeXml implements AutoCloseable {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int MOST_ELEMENTS = 200_000;
    private static final XMLInputFactory FACTORY = factory();

    /** Where the walk stands. */
    public enum Step {
        BEGIN,
        END,
        DOCUMENT_END
    }

    private final InputStream input;
    private final XMLStreamReader2 reader;
    private final FaultCode code;
    private int depth;

    private SafeXml(InputStream input, XMLStreamReader2 reader, FaultCode code) {
        this.input = input;
        this.reader = reader;
        this.code = code;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // What is read later throws later, past those who wait for it.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** @param code of the faults */
    public static SafeXml open(InputStream input, FaultCode code) {
        try {
            return new SafeXml(input, (XMLStreamReader2) FACTORY.createXMLStreamReader(input), code);
        } catch (XMLStreamException e) {
            throw new Fault(code, "this is not XML", e);
        }
    }

    /** A whole document. */
    public static XmlElement document(InputStream input, FaultCode code) throws IOException {
        try (SafeXml xml = open(input, code)) {
            xml.next();
            XmlElement root = xml.element();
            xml.requireEnd();
            return root;
        }
    }

    private void requireEnd() {
        if (next() != Step.DOCUMENT_END) {
            throw refused("something follows the document's end");
        }
    }

    /** Goes to the next beginning or end of an element. */
    public Step next() {
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return Step.BEGIN;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return Step.END;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return Step.DOCUMENT_END;
            }
        }
    }

    private int event() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refused("document types and entities are not allowed");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                requireUtf8();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw refused("elements are nested more than " + DEEPEST + " deep");
            }
            return event;
        } catch (XMLStreamException e) {
            throw new Fault(code, "the XML is not well-formed" + where(e), e);
        }
    }

    private void requireUtf8() {
        String encoding = reader.getEncoding();
        if (depth == 1 && !"UTF-8".equals(encoding)) {
            throw refused("the document is in " + encoding + "; allowed: UTF-8");
        }
    }

    private static String where(XMLStreamException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> " at line %d, column %d, byte offset %d"
                        .formatted(at.getLineNumber(), at.getColumnNumber(), Math.max(0, at.getCharacterOffset() - 1)))
                .orElse("");
    }

    private Fault refused(String why) {
        return new Fault(code, why + " (line " + line() + ")");
    }

    /** Name of the element that begins or ends here. */
    public String name() {
        return reader.getLocalName();
    }

    public int line() {
        return reader.getLocationInfo().getStartLocation().getLineNumber();
    }

    /** Reads the element that has just begun, to its end. */
    public XmlElement element() {
        return element(new Count());
    }

    private XmlElement element(Count count) {
        if (++count.elements > MOST_ELEMENTS) {
            throw refused("one item has more than " + MOST_ELEMENTS + " elements");
        }
        String name = name();
        int line = line();
        long start = offset(reader.getLocationInfo()::getStartingByteOffset);
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = event(); event != XMLStreamConstants.END_ELEMENT; event = event()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(count));
            } else if (reader.isCharacters()) {
                append(text);
            }
        }
        long end = offset(reader.getLocationInfo()::getEndingByteOffset);
        String own = children.isEmpty() ? text.toString().strip() : "";
        return new XmlElement(name, attributes, own, children, line, start, end);
    }

    private void append(StringBuilder text) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > LONGEST_TEXT) {
            throw refused("a text has more than " + LONGEST_TEXT + " characters");
        }
    }

    private static long offset(Offset offset) {
        try {
            return offset.get();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a place is asked for only where it was read", e);
        }
    }

    private interface Offset {
        long get() throws XMLStreamException;
    }

    private static final class Count {
        private int elements;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
