package io.github.countersign.cxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.credentials.SoapHeaderSignIn;
import java.io.StringWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.staxutils.StaxUtils;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The token that is written without WSS4J, against the one that WSS4J makes. */
class PlainTokenTest {

    private static final String KEY = "DEMO-11111111-2222-3333-4444-555555555555";

    @Property(tries = 500)
    void isWhatWss4jWritesWhateverTheSecret(@ForAll("secrets") String secret, @ForAll boolean passwordType)
            throws XMLStreamException {
        SoapHeaderSignIn settings = passwordType ? SignIn.SOAP_HEADER : SignIn.SOAP_HEADER.withoutPasswordType();
        Credentials credentials = Credentials.appPassword(KEY, "ann@example.com", secret.toCharArray());
        SoapHeader plain = PlainToken.header(credentials, settings);
        SoapHeader wss4j = new UsernameTokenHeader(settings).of(credentials);
        // The writer escapes '>' in some ways of writing text and not in others.
        assertThat(written(plain).replace("&gt;", ">"))
                .isEqualTo(written(wss4j).replace("&gt;", ">"))
                .contains("[" + KEY + "]ann@example.com");
        assertThat(plain.getName()).isEqualTo(wss4j.getName());
        assertThat(plain.isMustUnderstand()).isEqualTo(wss4j.isMustUnderstand());
    }

    @Test
    void itsCopyOfTheSecretIsGoneOnceItIsWritten() throws XMLStreamException {
        SoapHeader header = PlainToken.header(
                Credentials.appPassword(KEY, "ann@example.com", "s3cr3t".toCharArray()), SignIn.SOAP_HEADER);
        assertThat(written(header)).contains("s3cr3t");
        assertThatThrownBy(() -> written(header)).hasMessageContaining("null character");
    }

    @Test
    void itsTextShowsNoSecret() {
        SoapHeader header = PlainToken.header(
                Credentials.appPassword(KEY, "ann@example.com", "s3cr3t".toCharArray()), SignIn.SOAP_HEADER);
        assertThat(header.getObject()).hasToString("UsernameToken[[" + KEY + "]ann@example.com]");
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .withChars("<>&\"' ]]>\t\n\r\u00e4\u20ac\u0416\u4e2d")
                .alpha()
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(text -> !text.isBlank());
    }

    private static String written(SoapHeader header) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter out = StaxUtils.createXMLStreamWriter(text);
        out.writeStartElement("header");
        if (header.getObject() instanceof Element element) {
            StaxUtils.copy(element, out);
        } else {
            header.getDataBinding().createWriter(XMLStreamWriter.class).write(header.getObject(), out);
        }
        out.writeEndElement();
        out.close();
        return text.toString();
    }
}
