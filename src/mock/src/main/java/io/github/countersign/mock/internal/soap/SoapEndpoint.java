package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.MockSettings;
import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.fault.FaultKind;
import io.github.countersign.mock.internal.fault.InBandRefusal;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.journal.Journal;
import io.github.countersign.mock.internal.journal.TranscribingReader;
import io.github.countersign.mock.internal.user.Presented;
import io.github.countersign.mock.internal.xml.XmlInput;
import jakarta.xml.bind.JAXBException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One address of the service: finds the operation, signs the caller in, checks the body while reading it, and only when the
 * whole message has been read calls the operation. Thread-safe.
 */
public final class SoapEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SoapEndpoint.class);

    private final ServiceFace face;
    private final OperationTable table;
    private final InstantSource clock;
    private final Journal journal;
    private final ReplyWriter replies;

    /**
     * An endpoint.
     *
     * @param face what is particular to it
     * @param settings clock and shape of faults
     * @param journal where every call is noted
     */
    public SoapEndpoint(ServiceFace face, MockSettings settings, Journal journal) {
        this.face = face;
        this.table = OperationTable.of(face.contract());
        this.clock = settings.clock();
        this.journal = journal;
        this.replies = new ReplyWriter(face, settings.guesses().faultShape(), settings.clock());
    }

    /** The contract of this endpoint. */
    public Contract contract() {
        return face.contract();
    }

    /**
     * Answers a call, with a result or a fault.
     *
     * @throws IOException if the request cannot be read to its end
     */
    public SoapReply handle(SoapCall call) throws IOException {
        CallTrace trace = new CallTrace(call, clock.instant());
        try {
            SoapReply reply = watched(answer(call, trace), trace.accountId());
            journal.add(trace.answered(reply));
            return reply;
        } catch (ServiceFault fault) {
            return refuse(call, trace, fault);
        } catch (XMLStreamException e) {
            return refuse(call, trace, unreadable(e));
        } catch (RuntimeException e) {
            LOG.error("Defect of the mock in {}", trace.operationName(), e);
            return refuse(call, trace, defect(e, trace));
        }
    }

    private SoapReply answer(SoapCall call, CallTrace trace) throws XMLStreamException, IOException {
        SoapOperation named;
        try {
            named = named(call, trace);
        } catch (ServiceFault unknown) {
            transcribe(call, trace);
            throw unknown;
        }
        InputStream message = face.screen().screened(call.body(), call.charset());
        XMLStreamReader reader = XmlInput.open(message, call.charset());
        try {
            IncomingEnvelope envelope = IncomingEnvelope.open(reader, call.version());
            trace.messageId(envelope.messageId());
            SoapOperation operation = confirmed(named, reader, trace);
            Presented presented = new Presented(envelope.security(), call.authentication(), call.address());
            trace.presented(presented);
            Session session = face.reception().receive(presented);
            trace.caller(session.caller());
            TranscribingReader transcribing = new TranscribingReader(reader);
            trace.transcript(transcribing);
            Object request = read(face.regime().over(face.contract(), transcribing), operation);
            envelope.finish();
            return replies.result(
                    call.version(), operation, trace.messageId(), result(session, operation, request, trace));
        } finally {
            reader.close();
        }
    }

    /** What a request that nobody knows holds, for the journal, as far as it can be read. */
    private static void transcribe(SoapCall call, CallTrace trace) throws IOException {
        try {
            XMLStreamReader reader = XmlInput.open(call.body(), call.charset());
            IncomingEnvelope envelope = IncomingEnvelope.open(reader, call.version());
            trace.presented(new Presented(envelope.security(), call.authentication(), call.address()));
            TranscribingReader transcribing = new TranscribingReader(reader);
            trace.transcript(transcribing);
            while (transcribing.hasNext()) {
                transcribing.next();
            }
        } catch (XMLStreamException | ServiceFault e) {
            LOG.debug("The rest of {} cannot be read", trace.operationName(), e);
        }
    }

    private SoapReply watched(SoapReply reply, @Nullable String accountId) {
        return accountId == null ? reply : reply.with(face.watch().headers(accountId));
    }

    private Object result(Session session, SoapOperation operation, Object request, CallTrace trace) {
        try {
            Object reply = operation.call(session.port(), request);
            face.watch().answered(operation.name(), reply);
            return reply;
        } catch (InBandRefusal e) {
            trace.refusedInBand(e.refusal());
            return operation.wrapped(e.result());
        }
    }

    /** The operation that the action names; null for SOAP 1.2 without one, where the body alone decides. */
    private @Nullable SoapOperation named(SoapCall call, CallTrace trace) {
        String action = call.action();
        if (action == null && call.version() == SoapVersion.V1_2) {
            return null;
        }
        SoapOperation operation = action == null ? null : table.byAction(action);
        if (operation == null) {
            String given = action == null ? "" : action;
            trace.operation(given.substring(given.lastIndexOf('/') + 1));
            throw unknown("Server did not recognize the value of HTTP Header SOAPAction: %s.".formatted(given));
        }
        trace.operation(operation.name());
        return operation;
    }

    private SoapOperation confirmed(@Nullable SoapOperation named, XMLStreamReader reader, CallTrace trace) {
        SoapOperation operation = table.byElement(reader.getName());
        if (named == null) {
            trace.operation(reader.getLocalName());
        }
        if (operation == null) {
            throw unknown("The SOAP Body holds %s, which is no operation of this service.".formatted(reader.getName()));
        }
        if (named != null && named != operation) {
            throw unknown("SOAPAction names %s, but the SOAP Body holds %s.".formatted(named.name(), operation.name()));
        }
        return operation;
    }

    private Object read(XMLStreamReader reader, SoapOperation operation) throws XMLStreamException, IOException {
        try {
            Object request = JaxbBinding.read(face.contract(), reader, operation.requestType());
            return request == null ? operation.emptyRequest() : request;
        } catch (JAXBException e) {
            if (e.getLinkedException() instanceof XMLStreamException cause) {
                throw cause;
            }
            throw new IllegalStateException("A valid %s cannot be bound".formatted(operation.name()), e);
        }
    }

    private SoapReply refuse(SoapCall call, CallTrace trace, ServiceFault fault) {
        String account = fault.accountId() == null ? trace.accountId() : fault.accountId();
        SoapReply reply = watched(replies.fault(call.version(), trace.messageId(), fault), account);
        journal.add(trace.refused(fault, nearest(fault, trace), reply));
        return reply;
    }

    /** What the caller may have meant, or could use instead; null where that is not the trouble. */
    private @Nullable String nearest(ServiceFault fault, CallTrace trace) {
        return switch (fault.kind()) {
            case UNKNOWN_OPERATION -> OperationTable.nearest(trace.operationName(), table.names());
            case NOT_IN_MOCK -> OperationTable.nearest(trace.operationName(), face.answered());
            case MALFORMED, VALIDATION, AUTHENTICATION, BUSINESS, DEFECT -> null;
        };
    }

    private static ServiceFault unknown(String text) {
        return new ServiceFault(FaultKind.UNKNOWN_OPERATION, null, null, text);
    }

    /** An input that broke off is nobody's XML error; bytes that are no characters are. */
    private static ServiceFault unreadable(XMLStreamException e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && !(io instanceof CharConversionException)) {
                throw io;
            }
        }
        return new ServiceFault(
                FaultKind.MALFORMED,
                null,
                null,
                "Server was unable to read request. ---> There is an error in XML document (%d, %d)."
                        .formatted(line(e), column(e)));
    }

    private static int line(XMLStreamException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    }

    private static int column(XMLStreamException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
    }

    private static ServiceFault defect(RuntimeException e, CallTrace trace) {
        return new ServiceFault(
                FaultKind.DEFECT,
                null,
                null,
                "A defect of the mock, not an answer of DocuSign: %s in %s. The stack trace is in the log of the mock."
                        .formatted(e.getClass().getSimpleName(), trace.operationName()));
    }
}
