package io.github.countersign.internal.transport;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Looks at the certificates that a server presents, and trusts none: the handshake always fails. For error messages only. */
final class PresentedChain extends X509ExtendedTrustManager {

    private X509Certificate @Nullable [] chain;

    private PresentedChain() {}

    /** What the server at the other end of the socket presents. */
    static PresentedChain of(Socket raw, Route route) throws IOException {
        PresentedChain presented = new PresentedChain();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {presented}, null);
            ((SSLSocket) context.getSocketFactory().createSocket(raw, route.host(), route.port(), true))
                    .startHandshake();
        } catch (SSLException refusedAsMeant) {
            return presented;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        throw new IOException("A handshake that trusts nobody succeeded");
    }

    /** As the end of a sentence, empty if the server presented nothing. */
    String issuer() {
        if (chain == null || chain.length == 0) {
            return "";
        }
        return "; it is for %s, issued by %s"
                .formatted(chain[0].getSubjectX500Principal(), chain[chain.length - 1].getIssuerX500Principal());
    }

    private void refuse(X509Certificate[] certificates) throws CertificateException {
        chain = certificates.clone();
        throw new CertificateException("Looked at, not trusted");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String authType, Socket socket)
            throws CertificateException {
        refuse(certificates);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String authType, SSLEngine engine)
            throws CertificateException {
        refuse(certificates);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String authType) throws CertificateException {
        refuse(certificates);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String authType, Socket socket)
            throws CertificateException {
        refuse(certificates);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String authType, SSLEngine engine)
            throws CertificateException {
        refuse(certificates);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String authType) throws CertificateException {
        refuse(certificates);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
