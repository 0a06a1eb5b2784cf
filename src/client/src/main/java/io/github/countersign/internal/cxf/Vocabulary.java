package io.github.countersign.internal.cxf;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import net.docusign.api_3_0.CreateAndSendEnvelope;
import net.docusign.api_3_0.CreateAndSendEnvelopeResponse;
import net.docusign.api_3_0.CreateEnvelope;
import net.docusign.api_3_0.CreateEnvelopeResponse;
import net.docusign.api_3_0.Ping;
import net.docusign.api_3_0.PingResponse;
import net.docusign.api_3_0.RequestPDF;
import net.docusign.api_3_0.RequestPDFResponse;
import net.docusign.api_3_0.RequestStatus;
import net.docusign.api_3_0.RequestStatusEx;
import net.docusign.api_3_0.RequestStatusExResponse;
import net.docusign.api_3_0.RequestStatusResponse;
import net.docusign.api_3_0.SendEnvelope;
import net.docusign.api_3_0.SendEnvelopeResponse;
import net.docusign.api_3_0.VoidEnvelope;
import net.docusign.api_3_0.VoidEnvelopeResponse;
import org.jspecify.annotations.Nullable;

/**
 * The JAXB contexts: made when first needed, and then shared by all clients of the JVM. A context of everything takes twice as long to make as one of
 * what most calls need, so there are two for the API. Thread-safe.
 */
final class Vocabulary {

    /** What it takes to send, follow, fetch and void an envelope. */
    static final Vocabulary EVERYDAY = new Vocabulary(
            CreateAndSendEnvelope.class,
            CreateAndSendEnvelopeResponse.class,
            CreateEnvelope.class,
            CreateEnvelopeResponse.class,
            SendEnvelope.class,
            SendEnvelopeResponse.class,
            RequestStatus.class,
            RequestStatusResponse.class,
            RequestStatusEx.class,
            RequestStatusExResponse.class,
            RequestPDF.class,
            RequestPDFResponse.class,
            VoidEnvelope.class,
            VoidEnvelopeResponse.class,
            Ping.class,
            PingResponse.class);

    /** All of each service. */
    private static final List<Vocabulary> WHOLE = List.of(
            new Vocabulary(net.docusign.api_3_0.ObjectFactory.class),
            new Vocabulary(net.docusign.accountmanagement.ObjectFactory.class),
            new Vocabulary(net.docusign.credential.ObjectFactory.class));

    private final List<Class<?>> roots;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable JAXBContext context;

    private Vocabulary(Class<?>... roots) {
        this.roots = List.of(roots);
    }

    /** The smallest one that knows an element of a message. */
    static Vocabulary of(Class<?> element) {
        if (EVERYDAY.roots.contains(element)) {
            return EVERYDAY;
        }
        for (Vocabulary whole : WHOLE) {
            if (whole.roots.get(0).getPackageName().equals(element.getPackageName())) {
                return whole;
            }
        }
        throw new IllegalArgumentException("%s is no element of a message".formatted(element.getName()));
    }

    /**
     * The context, which takes CPU time to make: 0.2 s and more on a cold JVM.
     *
     * @throws IllegalStateException if JAXB cannot make it
     */
    JAXBContext context() {
        JAXBContext known = context;
        return known != null ? known : make();
    }

    /** Has the context made in the background, unless it is there. Whoever needs it meanwhile waits for it. */
    void prepare() {
        if (context == null) {
            Thread maker = new Thread(null, this::context, "countersign-jaxb", 0, false);
            maker.setDaemon(true);
            maker.setContextClassLoader(Vocabulary.class.getClassLoader());
            maker.start();
        }
    }

    private JAXBContext make() {
        making.lock();
        try {
            JAXBContext made = context;
            if (made == null) {
                made = JAXBContext.newInstance(roots.toArray(Class<?>[]::new));
                context = made;
            }
            return made;
        } catch (JAXBException e) {
            throw new IllegalStateException("JAXB cannot be used: is jaxb-runtime on the class path?", e);
        } finally {
            making.unlock();
        }
    }
}
