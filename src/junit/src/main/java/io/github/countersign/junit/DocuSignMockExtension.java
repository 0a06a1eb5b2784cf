package io.github.countersign.junit;

import io.github.countersign.junit.DocuSignMock.Lifetime;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockDocuSignBuilder;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Starts a mock when the first parameter asks for it, and judges and closes it when its life is over. Keeps nothing itself. */
final class DocuSignMockExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(DocuSignMockExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MockDocuSign.class;
    }

    @Override
    public MockDocuSign resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (ofMethod(context).filter(own -> own.lifetime() == Lifetime.CLASS).isPresent()) {
            throw new ParameterResolutionException(
                    "%s has @DocuSignMock(lifetime = CLASS): a mock that is asked for at a method lives for that method. Put it on the class, or leave the lifetime out."
                            .formatted(context.getRequiredTestMethod()));
        }
        ExtensionContext owner = owner(context);
        if (owner.getTestMethod().isEmpty() && lifetime(context) == Lifetime.METHOD) {
            throw new ParameterResolutionException(
                    "%s cannot have a MockDocuSign: a mock lives for one test. Take it as a parameter of the test method, or of a method with @BeforeEach or @AfterEach, or let it live longer with @DocuSignMock(lifetime = CLASS)."
                            .formatted(parameter.getDeclaringExecutable()));
        }
        return store(owner)
                .getOrComputeIfAbsent(key(owner), key -> new SharedMock(start(context)), SharedMock.class)
                .mock();
    }

    private static MockDocuSign start(ExtensionContext context) {
        MockDocuSignBuilder builder = MockDocuSign.builder();
        annotation(context)
                .map(DocuSignMock::configuredBy)
                .ifPresent(type -> ReflectionSupport.newInstance(type).configure(builder));
        return builder.start();
    }

    /** The context whose end is the mock's: that of the test, or of the outermost class that the annotation is for. */
    private static ExtensionContext owner(ExtensionContext context) {
        if (lifetime(context) == Lifetime.METHOD) {
            return context;
        }
        ExtensionContext owner = context;
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            if (at.get().getTestMethod().isEmpty() && lifetime(at.get()) == Lifetime.CLASS) {
                owner = at.get();
            }
        }
        return owner;
    }

    private static Lifetime lifetime(ExtensionContext context) {
        return ofMethod(context).isPresent()
                ? Lifetime.METHOD
                : annotation(context).map(DocuSignMock::lifetime).orElse(Lifetime.METHOD);
    }

    /** That of the method, else of its class, else of the class around it. */
    private static Optional<DocuSignMock> annotation(ExtensionContext context) {
        return ofMethod(context).or(() -> context.getTestClass().flatMap(DocuSignMockExtension::ofClass));
    }

    private static Optional<DocuSignMock> ofMethod(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestMethod(), DocuSignMock.class);
    }

    private static Optional<DocuSignMock> ofClass(Class<?> type) {
        Optional<DocuSignMock> own = AnnotationSupport.findAnnotation(type, DocuSignMock.class);
        Class<?> around = type.getEnclosingClass();
        return own.isPresent() || around == null ? own : ofClass(around);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ExtensionContext owner = owner(context);
        SharedMock shared = store(owner).get(key(owner), SharedMock.class);
        if (shared == null) {
            return;
        }
        if (lifetime(context) == Lifetime.METHOD) {
            shared.mock().close();
        }
        judge(shared, context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SharedMock shared = store(context).remove(key(context), SharedMock.class);
        if (shared != null) {
            shared.mock().close();
            judge(shared, context);
        }
    }

    private static void judge(SharedMock shared, ExtensionContext context) {
        Throwable failure = context.getExecutionException().orElse(null);
        Optional<AssertionError> unanswered = shared.unansweredSinceLastAsked();
        if (failure != null) {
            // A test that failed already failed most likely because of it: its own failure stays the first thing to
            // read.
            unanswered.ifPresent(failure::addSuppressed);
            shared.refused().ifPresent(failure::addSuppressed);
        } else if (unanswered.isPresent()) {
            throw unanswered.get();
        }
    }

    /** A store shows what those of the contexts around it hold: without the owner in the key a test would take, and close, its class's mock. */
    private static String key(ExtensionContext owner) {
        return owner.getUniqueId();
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
