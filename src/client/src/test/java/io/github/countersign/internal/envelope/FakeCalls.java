package io.github.countersign.internal.envelope;

import io.github.countersign.document.DocumentSink;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.internal.call.Calls;
import io.github.countersign.internal.call.Operation;
import io.github.countersign.internal.cxf.UnknownWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.docusign.api_3_0.APIServiceSoap;

/** A port that answers every call in one way, and keeps what it was asked. It refuses an operation that does not name the call made. */
public final class FakeCalls implements Calls {

    private final Function<Object[], Object> answer;
    private final List<String> operations = new ArrayList<>();
    private final List<Object[]> arguments = new ArrayList<>();

    public FakeCalls(Function<Object[], Object> answer) {
        this.answer = answer;
    }

    public static FakeCalls answering(Object reply) {
        return new FakeCalls(arguments -> reply);
    }

    public List<String> operations() {
        return operations;
    }

    public Object[] onlyArguments() {
        if (arguments.size() != 1) {
            throw new AssertionError("Expected one call, got " + operations);
        }
        return arguments.get(0);
    }

    @Override
    public <T> T call(Operation operation, Function<APIServiceSoap, T> invocation) {
        APIServiceSoap port = (APIServiceSoap) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {APIServiceSoap.class}, (proxy, method, args) -> {
                    requireSame(operation, method);
                    operations.add(operation.name());
                    arguments.add(args);
                    return answer.apply(args);
                });
        return invocation.apply(port);
    }

    /** Here the document stands for itself. */
    @Override
    public byte[] streamed(DocumentSource source) {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Here documents stay in the reply. */
    @Override
    public Calls receiving(DocumentSink sink) {
        return this;
    }

    /** Here anybody may ask at any time. */
    @Override
    public Duration untilLook(String envelope) {
        return Duration.ZERO;
    }

    /** Here all words are known. */
    @Override
    public Calls noting(UnknownWords words) {
        return this;
    }

    private static void requireSame(Operation operation, Method method) {
        if (!operation.name().equalsIgnoreCase(method.getName())) {
            throw new AssertionError("Operation %s, but the port's %s".formatted(operation, method.getName()));
        }
    }
}
