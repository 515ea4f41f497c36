package kr.chungbaek.spoke.collect.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/** How this room refuses what it reads. */
final class Refusal {

    private Refusal() {}

    static Fault of(String why) {
        return new Fault(FaultCode.BAD_LINE, why);
    }

    /** The text of some bytes. @throws Fault BAD_ENCODING when they are none; {@code what} names them */
    static String decode(Charset charset, ByteBuffer bytes, String what) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Fault(FaultCode.BAD_ENCODING, what + " is not text in " + charset.name(), e);
        }
    }
}
