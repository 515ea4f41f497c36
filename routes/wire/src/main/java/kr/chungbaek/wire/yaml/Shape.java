package kr.chungbaek.wire.yaml;

import java.util.List;
import java.util.regex.Pattern;

/** What a value of a file may look like. One shape serves the check, the messages and the JSON Schema for editors. */
public sealed interface Shape {

    /** Free text, which must match {@code pattern}; {@code example} is shown when it does not. */
    record Text(Pattern pattern, String example) implements Shape {}

    /** One of a closed list. */
    record Choice(List<String> names) implements Shape {
        public Choice {
            names = List.copyOf(names);
        }
    }

    /** {@code true} or {@code false}. */
    record Flag() implements Shape {}

    /** A whole number from {@code least} to {@code most}. */
    record Whole(long least, long most) implements Shape {}

    /** Any single value: text, number, date or truth value. */
    record Any() implements Shape {}

    /** A list whose items all have one shape. */
    record ListOf(Shape item, boolean mayBeEmpty) implements Shape {}

    /** A mapping with free keys, such as field names; {@code key} tells what they are. */
    record MapOf(Text key, Shape value) implements Shape {}

    /** A mapping with known keys. */
    record Struct(List<Key> keys) implements Shape {
        public Struct {
            keys = List.copyOf(keys);
        }

        public List<String> names() {
            return keys.stream().map(Key::name).toList();
        }
    }

    /** Either of several shapes, which must differ in kind: a single value, a list, a mapping. */
    record Either(List<Shape> shapes) implements Shape {
        public Either {
            shapes = List.copyOf(shapes);
        }
    }

    /** A key of a {@link Struct}. */
    record Key(String name, boolean required, Shape shape, String about) {}

    static Key required(String name, Shape shape, String about) {
        return new Key(name, true, shape, about);
    }

    static Key optional(String name, Shape shape, String about) {
        return new Key(name, false, shape, about);
    }

    static Struct struct(Key... keys) {
        return new Struct(List.of(keys));
    }

    static Text text() {
        return new Text(Pattern.compile("(?s).*\\S.*"), "a text that is not blank");
    }

    static Text text(String pattern, String example) {
        return new Text(Pattern.compile(pattern), example);
    }

    static Choice choice(String... names) {
        return new Choice(List.of(names));
    }

    static ListOf listOf(Shape item) {
        return new ListOf(item, false);
    }

    static MapOf mapOf(Text key, Shape value) {
        return new MapOf(key, value);
    }

    static Either either(Shape... shapes) {
        return new Either(List.of(shapes));
    }

    /** A text in Korean and in English. */
    static Struct bilingual() {
        return struct(required("ko", text(), "Korean"), required("en", text(), "English"));
    }

    /** A text in Korean and in English, or one text that counts for both. */
    static Either textOrBilingual() {
        return either(text(), bilingual());
    }
}
