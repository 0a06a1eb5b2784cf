package io.github.countersign.xmlsignature;

import io.github.countersign.cxf.WholeDocuments;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;

/**
 * Signs the body of every call to the API with an X.509 key; calls to the other services are left as they are.
 *
 * <p>For a {@code DocuSignClient}: {@code builder.cxf(feature::initialize)}. For a CXF client of your own: add it to the features, before a
 * feature that signs in or after it.
 *
 * <p>A signature needs the whole message in memory, documents included, several times over: streaming is given up for these calls, and 25 MB of
 * documents take some 250 MB of heap. Immutable and thread-safe.
 */
public final class XmlSignatureFeature extends AbstractFeature {

    private static final String API = "http://www.docusign.net/API/3.0";
    private static final String CRYPTO = "countersign.signature.crypto";

    private final SigningKey key;

    private XmlSignatureFeature(SigningKey key) {
        this.key = key;
    }

    /**
     * Signs with the key of a PKCS#12 file that holds just one.
     *
     * @param file the file, read now
     * @param password asked now for the file, and on every call for the key in it; each array that it gives is copied and not changed
     * @return the feature
     * @throws IllegalArgumentException if the file cannot be read, or does not hold just one key with its certificate
     */
    public static XmlSignatureFeature fromPkcs12(Path file, Supplier<char[]> password) {
        return new XmlSignatureFeature(SigningKey.fromPkcs12(file, password));
    }

    /**
     * Signs with a key of a key store, such as that of a hardware module.
     *
     * @param store the store, loaded
     * @param alias the name of the key in it
     * @param keyPassword asked on every call; the array that it gives is copied and not changed
     * @return the feature
     * @throws IllegalArgumentException if the store has no key of this name with its certificate
     */
    public static XmlSignatureFeature fromKeyStore(KeyStore store, String alias, Supplier<char[]> keyPassword) {
        return new XmlSignatureFeature(SigningKey.of(store, alias, keyPassword));
    }

    @Override
    public void initialize(Client client, Bus bus) {
        if (API.equals(client.getEndpoint().getService().getName().getNamespaceURI())) {
            initializeProvider(client, bus);
        }
    }

    @Override
    protected void initializeProvider(InterceptorProvider endpoint, Bus bus) {
        endpoint.getOutInterceptors().addAll(List.of(new WholeDocuments(), new WSS4JOutInterceptor(settings())));
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConfigurationConstants.ACTION, ConfigurationConstants.SIGNATURE);
        settings.put(ConfigurationConstants.SIGNATURE_USER, key.alias());
        settings.put(ConfigurationConstants.SIG_PROP_REF_ID, CRYPTO);
        settings.put(CRYPTO, key.crypto());
        settings.put(ConfigurationConstants.PW_CALLBACK_REF, key.passwordCallback());
        settings.put(ConfigurationConstants.SIG_KEY_ID, "DirectReference");
        settings.put(ConfigurationConstants.SIG_ALGO, key.algorithm());
        settings.put(ConfigurationConstants.SIG_DIGEST_ALGO, "http://www.w3.org/2001/04/xmlenc#sha256");
        return settings;
    }
}
