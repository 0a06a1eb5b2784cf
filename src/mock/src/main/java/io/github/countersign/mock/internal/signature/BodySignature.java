package io.github.countersign.mock.internal.signature;

import io.github.countersign.mock.internal.fault.FaultKind;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.processor.Processor;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Demands that the SOAP Body of a message is signed with the key of one certificate. Works on a tree of the whole message, which
 * is what XML signature takes. Thread-safe.
 */
public final class BodySignature {

    /** Who calls, and when the message was made, is not the business of the signature. */
    private static final Processor LEFT_TO_SIGN_IN = (element, data) -> List.of();

    private final Merlin trusted;

    /** Trusts {@code certificate} and no other. */
    public BodySignature(X509Certificate certificate) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("signer", certificate);
            this.trusted = new Merlin();
            trusted.setTrustStore(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificate cannot be put into a trust store", e);
        }
    }

    /**
     * Looks at the signature of a message.
     *
     * @throws ServiceFault if the body is not signed, was altered afterwards, or somebody else signed it
     */
    public void verify(Document message) {
        try {
            WSHandlerResult result = engine().processSecurityHeader(message, requestData());
            if (result == null || !isSigned(body(message), result)) {
                throw refusal("The SOAP Body is not signed, which this account requires.");
            }
        } catch (WSSecurityException e) {
            throw refusal("The signature of the message is not valid.").because("WSS4J says: " + e.getMessage());
        }
    }

    private static WSSecurityEngine engine() {
        WSSConfig config = WSSConfig.getNewInstance();
        config.setProcessor(WSConstants.USERNAME_TOKEN, LEFT_TO_SIGN_IN);
        config.setProcessor(WSConstants.TIMESTAMP, LEFT_TO_SIGN_IN);
        WSSecurityEngine engine = new WSSecurityEngine();
        engine.setWssConfig(config);
        return engine;
    }

    private RequestData requestData() {
        RequestData data = new RequestData();
        data.setSigVerCrypto(trusted);
        data.setDisableBSPEnforcement(true);
        return data;
    }

    /** The very element has to be signed: another with the same id somewhere else proves nothing. */
    private static boolean isSigned(@Nullable Element body, WSHandlerResult result) {
        return result.getActionResults().getOrDefault(WSConstants.SIGN, List.of()).stream()
                .flatMap(signature -> references(signature).stream())
                .anyMatch(reference -> body != null && reference.getProtectedElement() == body);
    }

    @SuppressWarnings("unchecked") // WSS4J keeps results of any kind in one map.
    private static List<WSDataRef> references(WSSecurityEngineResult signature) {
        Object references = signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        return references == null ? List.of() : (List<WSDataRef>) references;
    }

    private static @Nullable Element body(Document message) {
        Element envelope = message.getDocumentElement();
        for (var node = envelope.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && "Body".equals(element.getLocalName())
                    && String.valueOf(envelope.getNamespaceURI()).equals(element.getNamespaceURI())) {
                return element;
            }
        }
        return null;
    }

    private static ServiceFault refusal(String text) {
        return new ServiceFault(FaultKind.AUTHENTICATION, null, "User_Authentication_Failed", text);
    }
}
