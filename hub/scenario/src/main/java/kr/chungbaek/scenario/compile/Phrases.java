package kr.chungbaek.scenario.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * The words of one language, of which everything that is said of a rule is put together. They stand in resources beside
 * this class, so that whoever reads them needs no Java.
 */
final class Phrases {

    static final Phrases KOREAN = new Phrases("phrases-ko.properties", 0, Bilingual::ko);
    static final Phrases ENGLISH = new Phrases("phrases-en.properties", 1, Bilingual::en);

    private static final Properties CODES = read("codes.properties");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(\\p{IsHangul}*)}");

    private final Properties phrases;
    private final int column;
    private final Function<Bilingual, String> side;

    private Phrases(String resource, int column, Function<Bilingual, String> side) {
        this.phrases = read(resource);
        this.column = column;
        this.side = side;
    }

    /** The phrase with its parts in place; of a single one, the phrase for one, where the language has it. */
    String say(String key, String... parts) {
        boolean one = parts.length > 0 && parts[0].equals("1");
        String phrase = phrases.getProperty(one ? either(key + ".one", key) : key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase '" + key + "'");
        }
        return PLACE.matcher(phrase).replaceAll(place -> {
            String part = parts[Integer.parseInt(place.group(1))];
            return Matcher.quoteReplacement(part + Particle.after(part, place.group(2)));
        });
    }

    /** The more special of two phrases, where the language has it. */
    String either(String special, String general) {
        return phrases.containsKey(special) ? special : general;
    }

    String of(Bilingual text) {
        return side.apply(text);
    }

    /** What a code means; the code itself where nobody has said. */
    String code(String field, String code) {
        String meaning = CODES.getProperty(field + "." + code);
        return meaning == null ? code : meaning.split("\\|")[column].strip();
    }

    private static Properties read(String resource) {
        Properties read = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
