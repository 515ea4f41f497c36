package kr.chungbaek.wire.yaml;

/** A text for people, in both languages. */
public record Bilingual(String ko, String en) {

    /** One text for both languages, such as a name that nobody has translated. */
    public static Bilingual of(String text) {
        return new Bilingual(text, text);
    }

    /** @param value a text, or a mapping of {@code ko} and {@code en}; its shape has been checked */
    public static Bilingual read(YamlValue value) {
        if (value instanceof YamlScalar text) {
            return of(text.text());
        }
        YamlMap map = (YamlMap) value;
        return new Bilingual(map.scalar("ko").text(), map.scalar("en").text());
    }
}
