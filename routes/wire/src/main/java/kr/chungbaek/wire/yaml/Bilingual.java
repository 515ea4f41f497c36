package kr.chungbaek.wire.yaml;

/** A text for people, in both languages. */
public record Bilingual(String ko, String en) {

    public static Bilingual read(YamlMap map) {
        return new Bilingual(map.scalar("ko").text(), map.scalar("en").text());
    }
}
