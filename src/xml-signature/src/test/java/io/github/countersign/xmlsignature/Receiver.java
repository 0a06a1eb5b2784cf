package io.github.countersign.xmlsignature;

import java.io.ByteArrayInputStream;
import java.security.KeyStore;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.w3c.dom.Document;

/** WSS4J's own receiving side: it checks token and signature, and tells what was signed. */
final class Receiver {

    private final KeyStore trusted;
    private final String password;

    Receiver(KeyStore trusted, String password) {
        this.trusted = trusted;
        this.password = password;
    }

    /** The names of the elements that a valid signature covers. */
    List<String> signedElements(byte[] message) throws Exception {
        WSSecurityEngineResult signature =
                results(message).getActionResults().get(WSConstants.SIGN).get(0);
        @SuppressWarnings("unchecked")
        List<WSDataRef> references = (List<WSDataRef>) signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        return references.stream()
                .map(r -> r.getProtectedElement().getLocalName())
                .toList();
    }

    WSHandlerResult results(byte[] message) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(message));
        RequestData data = new RequestData();
        Merlin crypto = new Merlin();
        crypto.setKeyStore(trusted);
        data.setSigVerCrypto(crypto);
        data.setCallbackHandler(callbacks -> ((WSPasswordCallback) callbacks[0]).setPassword(password));
        WSHandlerResult result = new WSSecurityEngine().processSecurityHeader(document, data);
        if (result == null) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.INVALID_SECURITY);
        }
        return result;
    }
}
