package io.github.countersign.mock.internal.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class RedactedTokenTest {

    private static final String TYPE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    @Test
    void showsTheUserNameAndMasksThePassword() throws Exception {
        assertThat(redacted("<wsse:UsernameToken><wsse:Username>[KEY]a&amp;b</wsse:Username><wsse:Password Type=\""
                        + TYPE + "\">s3cret</wsse:Password></wsse:UsernameToken>"))
                .isEqualTo("<wsse:UsernameToken><wsse:Username>[KEY]a&amp;b</wsse:Username><wsse:Password Type=\""
                        + TYPE + "\">********</wsse:Password></wsse:UsernameToken>");
    }

    @Test
    void masksWhatItDoesNotKnow() throws Exception {
        assertThat(redacted("<wsse:UsernameToken x=\"s3cret\"><wsse:Pass>s3cret</wsse:Pass><Nonce>s3cret</Nonce>"
                        + "</wsse:UsernameToken>"))
                .doesNotContain("s3cret");
        assertThat(redacted("<wsse:BinarySecurityToken>s3cret</wsse:BinarySecurityToken>"))
                .doesNotContain("s3cret");
    }

    @Test
    void aRequestWithoutTheHeaderHasNone() {
        assertThat(RedactedToken.of(null)).isEmpty();
    }

    private static String redacted(String token) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        String security = "<wsse:Security xmlns:wsse=\"" + UsernameTokenForm.WSSE + "\">" + token + "</wsse:Security>";
        Element element = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(security)))
                .getDocumentElement();
        return RedactedToken.of(element);
    }
}
