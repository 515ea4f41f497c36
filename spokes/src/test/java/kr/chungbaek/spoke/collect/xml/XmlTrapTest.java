package kr.chungbaek.spoke.collect.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document may fetch files and grow without end, unless its reader is told otherwise. */
class XmlTrapTest {

    private static final String BOMB = """
            <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>
            <d>&c;</d>
            """;

    @Test
    void aReaderAsItComesFetchesWhatADocumentNames(@TempDir Path folder) throws Exception {
        String document = fetching(folder);

        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(stream(document));
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.CHARACTERS) {
                text.append(reader.getText());
            }
        }

        assertThat(text.toString()).contains("the node's secret");
    }

    @Test
    void oursFetchesAndExpandsNothing(@TempDir Path folder) throws Exception {
        String document = fetching(folder);

        assertThatThrownBy(() -> SafeXml.document(stream(document), FaultCode.BAD_MESSAGE))
                .isInstanceOf(Fault.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> SafeXml.document(stream(BOMB), FaultCode.BAD_MESSAGE))
                .isInstanceOf(Fault.class);
    }

    @Test
    void depthAndNumberOfElementsHaveAnEnd() {
        String deep = "<a>".repeat(1_000) + "</a>".repeat(1_000);
        String many = "<d>" + "<a/>".repeat(300_000) + "</d>";

        assertThatThrownBy(() -> SafeXml.document(stream(deep), FaultCode.BAD_MESSAGE))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> SafeXml.document(stream(many), FaultCode.BAD_MESSAGE))
                .isInstanceOf(Fault.class);
    }

    private static String fetching(Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the node's secret");
        return "<!DOCTYPE d [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><d>&s;</d>";
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
