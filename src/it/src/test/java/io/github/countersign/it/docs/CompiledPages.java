package io.github.countersign.it.docs;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.countersign.AccountId;
import io.github.countersign.DocuSignClient;
import io.github.countersign.Environment;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.IntegratorKey;
import io.github.countersign.cxf.IntegratorKeyFeature;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.limits.SharedBuckets;
import io.github.countersign.mock.ConnectListener;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.MockFaults;
import io.github.countersign.mock.MockKey;
import io.github.countersign.mock.MockPassword;
import io.github.countersign.mock.MockSite;
import io.github.countersign.mock.MockUser;
import io.github.countersign.xmlsignature.XmlSignatureFeature;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;

/** Code of pages that is compiled and not run, since it needs what only its readers have. The tests of each module run what it says. */
final class CompiledPages {

    private CompiledPages() {}

    interface Vault {
        char[] passwordOfTheKey();
    }

    static void migration(JaxWsProxyFactoryBean factory) {
        factory.getFeatures().add(IntegratorKeyFeature.wss4j(new IntegratorKey("your-key")));
    }

    static void reliability(DocuSignClient.Builder one, DocuSignClient.Builder other) {
        CallLimits together = CallLimits.standard().sharedThrough(SharedBuckets.inThisJvm(), 1);

        one.callLimits(together);
        other.callLimits(together);
    }

    static void reliability(DocuSignClient.Builder builder, ProxyManager<String> proxyManager) {
        SharedBuckets buckets = (key, configuration) -> proxyManager.builder().build(key, () -> configuration);

        builder.callLimits(CallLimits.standard().sharedThrough(buckets, 4));
    }

    static DocuSignClient xmlSignature(Vault vault, AccountId accountId, Credentials credentials) {
        XmlSignatureFeature signature = XmlSignatureFeature.fromPkcs12(Path.of("signer.p12"), vault::passwordOfTheKey);

        DocuSignClient client = DocuSignClient.builder()
                .environment(Environment.PRODUCTION)
                .accountId(accountId)
                .credentials(credentials)
                .cxf(signature::initialize)
                .build();
        return client;
    }

    static void mock(String id, byte[] bytes) {
        try (MockDocuSign docusign = MockDocuSign.start()) {
            docusign.api();
            docusign.dsapi();
            docusign.integratorKey();
            docusign.envelope(id).recipient("Ann Lee").fill("Rent", "900");
            docusign.envelope(id).recipient("Ann Lee").attach("Proof of income", "pay.pdf", bytes);
            docusign.envelope(id).recipient("Ann Lee").sign();
            docusign.clock().advance(Duration.ofDays(120));
            docusign.requests();
        }
    }

    static void signingInToTheMock(MockDocuSign docusign, X509Certificate certificate, Instant instant) {
        MockDocuSign.builder()
                .site(MockSite.PRODUCTION)
                .integratorKey(MockKey.demoOnly("TEST-..."))
                .user(MockUser.of("ann@example.com", "Ann", "secret")
                        .withPasswords(
                                MockPassword.app("one"),
                                MockPassword.account("two").until(instant))
                        .withRights())
                .signedWith(certificate)
                .start();
        docusign.useUpCalls();
        docusign.requests().get(0).reason();
    }

    static void trouble(MockDocuSign docusign, ConnectListener listener) {
        docusign.mailbox().last("ann@example.com");
        docusign.connect().listen(listener);
        docusign.connect().flush();
        docusign.connect().failures();
        docusign.faults().next("CreateAndSendEnvelope", MockFault.dropAfterCommit());
        docusign.faults().seed(7).sometimes(MockFaults.ANY, 0.2, MockFault.html503(), MockFault.stallAfterHeaders());
        docusign.faults().applied();
        docusign.pollingViolations();
    }
}
