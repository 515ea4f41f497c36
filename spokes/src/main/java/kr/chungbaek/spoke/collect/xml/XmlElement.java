package kr.chungbaek.spoke.collect.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small part of a document, read whole. Names are without their namespaces.
 *
 * @param text of an element without children, stripped
 * @param start offset of its first byte in the document, counted from 0
 * @param end offset of the byte after it
 */
public record XmlElement(
        String name,
        Map<String, String> attributes,
        String text,
        List<XmlElement> children,
        int line,
        long start,
        long end) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** All elements at a path of names with {@code /} between. */
    public List<XmlElement> all(String path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String name : path.split("/", -1)) {
            found = found.flatMap(each -> each.children.stream()).filter(child -> child.name.equals(name));
        }
        return found.toList();
    }

    public Optional<XmlElement> find(String path) {
        return all(path).stream().findFirst();
    }

    /** The text at the first of some paths that has one. */
    public Optional<String> text(String... paths) {
        return Stream.of(paths)
                .flatMap(path -> all(path).stream())
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
