package kr.chungbaek.wire.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import kr.chungbaek.wire.yaml.Bilingual;

/** Reads a text in both languages. A plain text comes from a sender that knew one only, and counts for both. */
final class BilingualDeserializer extends StdDeserializer<Bilingual> {

    private static final long serialVersionUID = 1L;

    BilingualDeserializer() {
        super(Bilingual.class);
    }

    @Override
    public Bilingual deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return Bilingual.of(parser.getText());
        }
        Both both = context.readValue(parser, Both.class);
        return new Bilingual(both.ko(), both.en());
    }

    /** The object's form, read as strictly as any other record. */
    private record Both(String ko, String en) {}
}
