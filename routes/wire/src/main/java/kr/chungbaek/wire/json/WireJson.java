package kr.chungbaek.wire.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * Turns the wire's records into JSON and back. A key that the reader does not know is passed over; one that
 * may be null may be missing, as from a writer that did not know it yet.
 */
public final class WireJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModule(new JavaTimeModule())
            .addModule(ownTypes())
            .build();

    private WireJson() {}

    public static String encode(Record value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a " + value.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    /** @throws Fault MALFORMED when the text is not exactly one such record */
    public static <T extends Record> T decode(String text, Class<T> type) {
        try {
            T value = MAPPER.readValue(text, type);
            NullCheck.check(value, type);
            return value;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String what = "a message is not " + type.getSimpleName() + " in JSON";
            throw new Fault(FaultCode.MALFORMED, what, e);
        }
    }

    private static SimpleModule ownTypes() {
        return new SimpleModule()
                .addSerializer(Digest.class, new ToStringSerializer(Digest.class))
                .addDeserializer(Digest.class, new DigestDeserializer())
                .addDeserializer(Bilingual.class, new BilingualDeserializer());
    }

    private static final class DigestDeserializer extends FromStringDeserializer<Digest> {

        private static final long serialVersionUID = 1L;

        DigestDeserializer() {
            super(Digest.class);
        }

        @Override
        protected Digest _deserialize(String value, DeserializationContext context) {
            return Digest.parse(value);
        }
    }
}
