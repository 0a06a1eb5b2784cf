package io.github.countersign.internal.call;

import io.github.countersign.document.DocumentSink;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.internal.cxf.UnknownWords;
import java.time.Duration;
import java.util.function.Function;
import net.docusign.api_3_0.APIServiceSoap;

/** The one way from the facade to the wire. Thread-safe. */
public interface Calls {

    /**
     * Invokes the operation on the port.
     *
     * @param <T> the type of the result
     * @param operation the operation that {@code invocation} calls
     * @param invocation one call of one method of the port
     * @return what the port returned
     * @throws DocuSignException for every failure, whatever its origin
     * @throws IllegalStateException if the client is closed
     */
    <T> T call(Operation operation, Function<APIServiceSoap, T> invocation);

    /**
     * An array that stands for a document in the generated types, and is sent as that document.
     *
     * @param source opened when the message is sent
     * @return the stand-in, known as long as it is held
     */
    byte[] streamed(DocumentSource source);

    /**
     * Calls whose replies' documents go elsewhere, and are empty in the generated types. A reply that comes as MIME parts is left as it is.
     *
     * @param sink where they go
     * @return the other way to the wire
     */
    Calls receiving(DocumentSink sink);

    /**
     * How long to wait before the status of an envelope may be asked for without breaking the vendor's rule.
     *
     * @param envelope its id
     * @return nothing, if it may be asked for now
     */
    Duration untilLook(String envelope);

    /**
     * Calls that tell the words of their replies which enumerations do not have.
     *
     * @param words takes them
     * @return the other way to the wire
     */
    Calls noting(UnknownWords words);
}
